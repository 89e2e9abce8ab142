import { availableParallelism } from "node:os";
import type { LoadPattern } from "../load/load-plan.ts";
import type { BenchmarkPoint } from "../result.ts";

/** As many threads as a load can use on this machine: one core is left to all else, and a thread needs a stream. */
export function mostWorkers(pattern: LoadPattern): number {
  const cores = Math.max(1, availableParallelism() - 1);
  return pattern.kind === "closed" ? Math.min(cores, pattern.concurrency) : cores;
}

/** Below this share of a core, a thread that is late waits for the machine; another thread would wait too. */
const BUSY_SHARE = 0.5;

/** Threads for the next try: twice as many when those that there were limited the measurement, and there may be more. */
export function workersAfter(point: BenchmarkPoint, workers: number, most: number): number {
  const { client } = point;
  const isBusy = client?.clientLimited === true && client.processorShare / workers > BUSY_SHARE;
  return isBusy ? Math.max(workers, Math.min(most, workers * 2)) : workers;
}
