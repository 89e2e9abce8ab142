import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { ChartCrossing } from "@/lib/analysis/chart.ts";
import { costAt } from "@/lib/pricing/cost-curve.ts";
import { shareOf, type Axis } from "./axis.ts";
import { clusterMarks, type MarkCluster } from "./cluster-marks.ts";
import type { PlotFrame } from "./plot-frame.ts";

/** Marks nearer than this, in pixels, cover each other. */
const REACH = 13;

/**
 * Where to mark the crossings of a chart, those that would cover each other joined. A crossing is important
 * when it changes who is cheapest of all.
 */
export function crossingMarks(
  analysis: Analysis,
  crossings: readonly ChartCrossing[],
  x: Axis,
  y: Axis,
  frame: PlotFrame,
): MarkCluster<ChartCrossing>[] {
  const marks = crossings.map((crossing) => {
    const usd = meetingCost(analysis, crossing);
    const least = Math.min(
      ...analysis.options
        .filter((o) => crossing.volume <= o.upTo)
        .map((o) => costAt(o.curve, crossing.volume)),
    );
    return {
      item: crossing,
      x: frame.left + shareOf(x, crossing.volume) * frame.width,
      y: frame.top + (1 - shareOf(y, usd)) * frame.height,
      important: usd <= least * (1 + 1e-9),
    };
  });
  return clusterMarks(
    marks.filter((m) => m.y >= frame.top && m.y <= frame.top + frame.height),
    REACH,
  );
}

/**
 * The cost at which two options change places. Where one jumps over the other at a step, its own cost is
 * below the step or above it, and the one that does not jump tells where they pass.
 */
function meetingCost(
  analysis: Analysis,
  { volume, monthlyUsd, incumbent, winner, kind }: ChartCrossing,
): number {
  if (kind === "meet" || winner !== incumbent) return monthlyUsd;
  const curve = analysis.options.find((o) => o.id === incumbent)?.curve;
  return curve === undefined ? monthlyUsd : costAt(curve, volume);
}
