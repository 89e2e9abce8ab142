import { costAt } from "../pricing/cost-curve.ts";
import { drawnCurve, spaced, type CurvePoint } from "../pricing/drawn-curve.ts";
import type { OptionId } from "../pricing/option.ts";
import type { Analysis } from "./analyse.ts";
import { costsAt } from "./costs-at.ts";

/** A range of volume in requests a day, and how its axis is drawn. */
export interface ChartRange {
  readonly from: number;
  readonly to: number;
  readonly scale: "log" | "linear";
}

export interface ChartSeries {
  readonly id: OptionId | "reference";
  readonly points: readonly CurvePoint[];
}

export interface ChartCrossing {
  readonly volume: number;
  readonly monthlyUsd: number;
  readonly challenger: OptionId;
  readonly incumbent: OptionId;
  /** Who is cheaper above it; null when they tie. */
  readonly winner: OptionId | null;
  readonly kind: "meet" | "step";
}

export interface ChartData {
  readonly series: readonly ChartSeries[];
  readonly crossings: readonly ChartCrossing[];
  /** Crossings in range that were not listed, because there are too many. */
  readonly hiddenCrossings: number;
  readonly regions: readonly {
    readonly from: number;
    readonly to: number;
    readonly winners: readonly OptionId[];
  }[];
  /** The present volume, when it is in range. */
  readonly here: number | null;
  readonly table: readonly {
    readonly volume: number;
    readonly costs: Readonly<Partial<Record<OptionId | "reference", number | null>>>;
  }[];
}

/**
 * A range that shows the present volume and the break-evens that matter: a decade below the smallest of them
 * and half a decade above the largest, within a few decades of the present.
 */
export function defaultRange(analysis: Analysis): { from: number; to: number } {
  const here = analysis.traffic.requestsPerDay > 0 ? analysis.traffic.requestsPerDay : 1000;
  const marks = [here];
  for (const pair of analysis.pairs) {
    for (const v of [pair.breakEven.first, pair.breakEven.sustained]) {
      if (v !== null && v > here / 1000 && v < here * 10000) marks.push(v);
    }
  }
  return { from: Math.min(...marks) / 8, to: Math.max(...marks) * 3 };
}

/** Everything to draw for a range; what is drawn is computed for that range. */
export function chartOf(analysis: Analysis, range: ChartRange, maxPoints = 400): ChartData {
  const { from, to, scale } = range;
  const series: ChartSeries[] = analysis.options.map((option) => ({
    id: option.id,
    points: drawnCurve(option.curve, from, Math.min(to, Math.max(from, option.upTo)), scale, maxPoints),
  }));
  series.push({ id: "reference", points: drawnCurve(analysis.reference, from, to, scale, maxPoints) });
  const crossings: ChartCrossing[] = [];
  let hiddenCrossings = 0;
  for (const { challenger, incumbent, breakEven } of analysis.pairs) {
    const curve = analysis.options.find((o) => o.id === challenger)?.curve;
    const { changes, count, last } = breakEven.crossings;
    if (count > changes.length && (last?.volume ?? Infinity) > from && (changes.at(-1)?.volume ?? 0) < to) {
      hiddenCrossings += count - changes.length;
    }
    for (const { volume, kind, after } of changes) {
      if (curve === undefined || volume < from || volume > to) continue;
      const winner = after === 0 ? null : after < 0 ? challenger : incumbent;
      crossings.push({ volume, monthlyUsd: costAt(curve, volume), challenger, incumbent, winner, kind });
    }
  }
  return {
    series,
    crossings: crossings.sort((a, b) => a.volume - b.volume),
    hiddenCrossings,
    regions: analysis.intervals
      .filter((interval) => interval.to > from && interval.from < to)
      .map(({ winners, ...at }) => ({ winners, from: Math.max(from, at.from), to: Math.min(to, at.to) })),
    here:
      analysis.traffic.requestsPerDay >= from && analysis.traffic.requestsPerDay <= to
        ? analysis.traffic.requestsPerDay
        : null,
    table: spaced(from, to, scale, 25).map((volume) => ({
      volume,
      costs: {
        ...Object.fromEntries(costsAt(analysis, volume)),
        reference: costAt(analysis.reference, volume),
      },
    })),
  };
}
