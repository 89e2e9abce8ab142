import { pointCapacity, type PointCapacity } from "@/lib/benchmark/capacity/point-capacity.ts";
import type { BenchmarkPoint, BenchmarkResult } from "@/lib/benchmark/result.ts";

/** A load of a result that a scenario can plan with. */
export interface UsablePoint {
  /** In the result's points. */
  readonly index: number;
  readonly measured: BenchmarkPoint;
  readonly capacity: PointCapacity;
}

/**
 * The load at an index; null where no output tokens were counted, which are what a scenario plans with, or where there
 * is no such load.
 */
export function usablePoint({ points }: BenchmarkResult, index: number): UsablePoint | null {
  const measured = points[index];
  const capacity = measured && pointCapacity(measured);
  return measured && capacity ? { index, measured, capacity } : null;
}
