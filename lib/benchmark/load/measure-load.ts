import { nowMs } from "../clock.ts";
import type { LatencyTarget } from "../metrics/latency-target.ts";
import { pointOfRecords } from "../metrics/point-of-records.ts";
import { PowerSampler } from "../metrics/power-sampler.ts";
import type { BenchmarkLoad, BenchmarkPoint } from "../result.ts";
import { isOwnAddress } from "../target/is-own-address.ts";
import type { ArrivalPattern } from "./arrivals.ts";
import { runLoadJob, type LoadJob } from "./load-job.ts";
import type { Spent } from "./issuer.ts";
import type { LiveProgress } from "./live-progress.ts";
import type { LoadPlan, StopReason } from "./load-plan.ts";
import { runWorkers } from "./run-workers.ts";

/** Threads take this long to start. */
const WORKER_START_MS = 1000;

export interface MeasuredLoad {
  readonly point: BenchmarkPoint;
  readonly reason: StopReason;
  readonly spent: Spent;
}

export interface MeasureOptions {
  readonly job: Omit<LoadJob, "startMs">;
  readonly workers: number;
  readonly target: LatencyTarget | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LiveProgress) => void;
}

/** Runs one load and sums it up, with the power of this machine's GPUs where it has any and is what is measured. */
export async function measureLoad(options: MeasureOptions): Promise<MeasuredLoad> {
  const { workers, signal, onProgress, target } = options;
  const power = isOwnAddress(options.job.address) ? PowerSampler.start() : null;
  const job: LoadJob = { ...options.job, startMs: nowMs() + (workers > 1 ? WORKER_START_MS : 0) };
  const { outcome, health } =
    workers > 1
      ? await runWorkers(job, workers, signal, onProgress)
      : await runLoadJob(job, signal, onProgress);
  const { records, measuredFromMs, measuredToMs, stoppedMs, reason, spent } = outcome;
  const steady = { fromMs: measuredFromMs, toMs: stoppedMs };
  return {
    reason,
    spent,
    point: pointOfRecords({
      load: loadOf(job.plan),
      records,
      measured: { fromMs: measuredFromMs, toMs: measuredToMs },
      steady,
      target,
      health: { reading: health, workers },
      power: power?.stop(steady) ?? null,
    }),
  };
}

function loadOf({ pattern }: LoadPlan): BenchmarkLoad {
  if (pattern.kind === "closed")
    return { kind: "closed", requestsPerSecond: null, concurrency: pattern.concurrency, burstiness: null };
  return {
    kind: pattern.kind,
    requestsPerSecond: pattern.requestsPerSecond,
    concurrency: pattern.mostInFlight,
    burstiness: burstinessOf(pattern),
  };
}

/** What arrivals of this kind were drawn with, whatever else the pattern says. */
function burstinessOf({ kind, burstiness = 1 }: ArrivalPattern): number | null {
  if (kind === "constant") return null;
  return kind === "poisson" ? 1 : burstiness;
}
