import { formatNumber } from "@/lib/analysis/format.ts";
import { firstTokenTimes } from "@/lib/benchmark/capacity/first-token-times.ts";
import { pointCapacity } from "@/lib/benchmark/capacity/point-capacity.ts";
import type { BenchmarkPoint } from "@/lib/benchmark/result.ts";

/**
 * Which time stands against throughput: what a reader waits for the first token, or for each one after it. Embeddings
 * have no tokens to come: there it is the whole answer, against input tokens.
 */
export type CurveTime = "first-token" | "per-token" | "whole-answer";

export interface CurvePoint {
  /** Milliseconds, median. */
  readonly x: number;
  /** Output tokens a second, the steady rate where it was measured; input tokens against whole answers. */
  readonly y: number;
  /** The load in one number: streams, or requests a second. */
  readonly label: string;
}

/**
 * The throughput-latency curve of some loads, from the smallest to the largest. Loads without one of the two figures
 * have no place on it.
 */
export function curvePoints(points: readonly BenchmarkPoint[], time: CurveTime): readonly CurvePoint[] {
  const size = ({ load }: BenchmarkPoint) =>
    load.kind === "closed" ? (load.concurrency ?? 0) : (load.requestsPerSecond ?? load.concurrency ?? 0);
  return points
    .toSorted((a, b) => size(a) - size(b))
    .flatMap((point) => {
      const { latency } = point;
      const times = {
        "first-token": firstTokenTimes(latency),
        "per-token": latency.timePerOutputToken,
        "whole-answer": latency.endToEnd,
      };
      const x = times[time]?.percentiles[50];
      const y =
        time === "whole-answer"
          ? (point.rates.inputTokensPerSecond ?? undefined)
          : pointCapacity(point)?.outputTokensPerSecond;
      return x === undefined || y === undefined ? [] : [{ x, y, label: formatNumber(size(point)) }];
    });
}

/** Whether nothing but whole answers was measured, as with embeddings. */
export const hasWholeAnswersOnly = (points: readonly BenchmarkPoint[]): boolean =>
  points.length > 0 && points.every((point) => pointCapacity(point) === null);

const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/**
 * Where an axis ends whose largest value moves: the next of a few round numbers, so that the scale does not creep along
 * with it.
 *
 * @param value above 0
 * @example steadyEnd(153) // 200
 */
export function steadyEnd(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (STEPS.find((step) => step * power >= value) ?? 10) * power;
}
