import type { Analysis } from "@/lib/analysis/analyse.ts";
import { defaultRange } from "@/lib/analysis/chart.ts";
import type { AxisScale } from "./axis.ts";

/** Stretches of volume that are one press away. */
export const CHART_VIEWS = {
  overview: "Overview",
  here: "Here",
  "break-even": "Break-even",
  wide: "Wide",
} as const;
export type ChartView = keyof typeof CHART_VIEWS;

/** A range of volume in requests a day. */
export interface VolumeRange {
  readonly from: number;
  readonly to: number;
}

/** A linear axis that reaches further than this many times the present volume hides the present. */
const LINEAR_REACH = 40;

/**
 * The range that a view shows; null where it has nothing to show, such as the surroundings of a break-even
 * that does not exist.
 *
 * @example viewRange("here", analysis, "linear") // { from: 0, to: 2 × the present volume }
 */
export function viewRange(view: ChartView, analysis: Analysis, scale: AxisScale): VolumeRange | null {
  const here = analysis.traffic.requestsPerDay;
  const near = nearestBreakEven(analysis);
  switch (view) {
    case "overview": {
      if (scale === "log") return defaultRange(analysis);
      const start = here > 0 ? here : (near?.from ?? 1000);
      const reach = near !== null && near.from < start * LINEAR_REACH ? near.to : 0;
      return { from: 0, to: 1.6 * Math.max(start, Math.min(reach, start * LINEAR_REACH)) };
    }
    case "here":
      if (!(here > 0)) return null;
      return scale === "log" ? { from: here / 8, to: here * 8 } : { from: 0, to: here * 2 };
    case "break-even": {
      if (near === null) return null;
      const { from, to } = near;
      if (scale === "log") return { from: from / 4, to: to * 4 };
      return to > from
        ? { from: Math.max(0, from - (to - from) / 3), to: to + (to - from) / 3 }
        : { from: 0, to: to * 2 };
    }
    case "wide": {
      const { from, to } = defaultRange(analysis);
      return scale === "log" ? { from: from / 50, to: to * 200 } : { from: 0, to: to * 4 };
    }
  }
}

/** The break-even nearest to the present volume in proportion: from its first to its sustained volume. */
export function nearestBreakEven(analysis: Analysis): VolumeRange | null {
  const here = analysis.traffic.requestsPerDay > 0 ? analysis.traffic.requestsPerDay : 1000;
  let best: VolumeRange | null = null;
  const distance = (volume: number) => Math.abs(Math.log(volume / here));
  for (const { first, sustained } of analysis.pairs.map((pair) => pair.breakEven)) {
    const from = first !== null && first > 0 ? first : sustained;
    if (from === null || from <= 0) continue;
    if (best === null || distance(from) < distance(best.from))
      best = { from, to: Math.max(from, sustained ?? from) };
  }
  return best;
}
