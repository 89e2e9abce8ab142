import type { BenchmarkPoint, BenchmarkResult } from "@/lib/benchmark/result.ts";
import { firstTokenTimes } from "@/lib/benchmark/capacity/first-token-times.ts";
import { pointCapacity } from "@/lib/benchmark/capacity/point-capacity.ts";
import { loadWords } from "./load-words.ts";

/** One figure of two runs at the same load; null where a run does not have it. */
export interface ComparedFigure {
  readonly name: string;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether more of it is better. */
  readonly moreIsBetter: boolean;
}

export interface ComparedLoad {
  readonly load: string;
  readonly figures: readonly ComparedFigure[];
}

/**
 * Two runs side by side at the loads that both had, in the order of the later one. A search measures the load that it
 * found once more: the first measurement of a load stands against the other run's first, the second against its second.
 */
export function compareRuns(before: BenchmarkResult, after: BenchmarkResult): readonly ComparedLoad[] {
  const left = before.points.map((point) => ({ load: loadWords(point.load), point }));
  return after.points.flatMap((point) => {
    const load = loadWords(point.load);
    const at = left.findIndex((other) => other.load === load);
    const other = at === -1 ? undefined : left.splice(at, 1)[0]?.point;
    return other === undefined ? [] : [{ load, figures: figuresOf(other, point) }];
  });
}

function figuresOf(before: BenchmarkPoint, after: BenchmarkPoint): readonly ComparedFigure[] {
  const figure = (
    name: string,
    unit: string,
    moreIsBetter: boolean,
    pick: (point: BenchmarkPoint) => number | null | undefined,
  ): ComparedFigure => ({
    name,
    unit,
    moreIsBetter,
    before: pick(before) ?? null,
    after: pick(after) ?? null,
  });
  const first = ({ latency }: BenchmarkPoint) => firstTokenTimes(latency)?.percentiles;
  return [
    figure("Output", "tokens/s", true, (point) => pointCapacity(point)?.outputTokensPerSecond),
    figure("First token, median", "ms", false, (point) => first(point)?.[50]),
    figure("First token, 99th percentile", "ms", false, (point) => first(point)?.[99]),
    figure("Per token, median", "ms", false, ({ latency }) => latency.timePerOutputToken?.percentiles[50]),
    figure("Whole answer, median", "ms", false, ({ latency }) => latency.endToEnd?.percentiles[50]),
  ];
}
