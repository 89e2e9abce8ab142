import { availableParallelism } from "node:os";
import type { LoadPattern } from "../load/load-plan.ts";
import { isBusy } from "../metrics/client-health.ts";
import type { BenchmarkPoint } from "../result.ts";

/** As many threads as a load can use on this machine: one core is left to all else, and a thread needs a stream. */
export function mostWorkers(pattern: LoadPattern): number {
  const cores = Math.max(1, availableParallelism() - 1);
  return pattern.kind === "closed" ? Math.min(cores, pattern.concurrency) : cores;
}

/** Threads for the next try: twice as many when those that there were limited the measurement, and there may be more. */
export function workersAfter(point: BenchmarkPoint, workers: number, most: number): number {
  return point.client !== null && isBusy(point.client)
    ? Math.max(workers, Math.min(most, workers * 2))
    : workers;
}
