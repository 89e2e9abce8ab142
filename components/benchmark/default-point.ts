import type { BenchmarkPoint, BenchmarkResult } from "@/lib/benchmark/result.ts";
import { firstTokenTimes } from "@/lib/benchmark/capacity/first-token-times.ts";
import { pointCapacity } from "@/lib/benchmark/capacity/point-capacity.ts";

/** What a reader waits at most, in milliseconds. */
export interface Patience {
  readonly timeToFirstTokenMs: number;
  readonly timePerOutputTokenMs: number;
}

/**
 * The load to plan with, until somebody chooses another: the one that the run found, else the fastest whose median
 * times keep the scenario's latency target, else the fastest. Null where no load has a count of output tokens.
 */
export function defaultPoint(result: BenchmarkResult, patience: Patience): number | null {
  if (result.operatingPoint !== null) return result.operatingPoint;
  return fastest(result.points, (point) => keeps(point, patience)) ?? fastest(result.points, () => true);
}

function fastest(points: readonly BenchmarkPoint[], counts: (point: BenchmarkPoint) => boolean) {
  let best: { index: number; rate: number } | null = null;
  for (const [index, point] of points.entries()) {
    const rate = pointCapacity(point)?.outputTokensPerSecond ?? 0;
    if (counts(point) && rate > (best?.rate ?? 0)) best = { index, rate };
  }
  return best?.index ?? null;
}

function keeps({ latency }: BenchmarkPoint, patience: Patience): boolean {
  return (
    (firstTokenTimes(latency)?.percentiles[50] ?? 0) <= patience.timeToFirstTokenMs &&
    (latency.timePerOutputToken?.percentiles[50] ?? 0) <= patience.timePerOutputTokenMs
  );
}
