import { HealthWatch, type HealthReading } from "../metrics/client-health.ts";
import type { RequestLimits } from "../client/prepared-request.ts";
import { sendRequest } from "../client/send-request.ts";
import { ApiKey } from "../target/api-key.ts";
import { openConnection } from "../target/connection.ts";
import type { Target } from "../target/parse-target.ts";
import type { LiveProgress } from "./live-progress.ts";
import type { LoadPlan } from "./load-plan.ts";
import { requestSource, type RequestPlan } from "./request-source.ts";
import { runLoad, type LoadOutcome } from "./run-load.ts";

/** One thread's part of a load, as plain data that can be handed to it. */
export interface LoadJob {
  readonly target: Target;
  /** The address that was checked; the name is not asked for again. */
  readonly address: string;
  /** The key itself, since objects that hide it cannot be sent to a thread; it stays in this process. */
  readonly apiKey: string | null;
  readonly requests: RequestPlan;
  readonly requestLimits: RequestLimits;
  readonly plan: LoadPlan;
  readonly startMs: number;
}

export interface JobResult {
  readonly outcome: LoadOutcome;
  readonly health: HealthReading;
}

/** Carries one thread's part of a load through, on connections of its own. */
export async function runLoadJob(
  job: LoadJob,
  signal: AbortSignal,
  onProgress: (progress: LiveProgress) => void,
): Promise<JobResult> {
  const apiKey = job.apiKey === null ? null : ApiKey.from(job.apiKey);
  const connection = openConnection(job.target, job.address, { apiKey });
  const live = { chunks: 0 };
  const watch = new HealthWatch();
  try {
    const outcome = await runLoad(job.plan, {
      source: requestSource(job.requests, job.plan.shard),
      send: (request, onDone) => sendRequest(connection, request, job.requestLimits, onDone, { live }),
      live,
      startMs: job.startMs,
      signal,
      onProgress,
    });
    return { outcome, health: watch.stop() };
  } finally {
    // Idle sockets would keep the process, or the thread, alive.
    connection.close();
  }
}
