import { Worker } from "node:worker_threads";
import type { LiveProgress } from "./live-progress.ts";
import type { JobResult, LoadJob } from "./load-job.ts";
import type { LoadPlan } from "./load-plan.ts";
import type { LoadOutcome } from "./run-load.ts";

type Message = { readonly progress: LiveProgress } | { readonly result: JobResult };

/**
 * Carries a load through in several threads, each with its share of the streams, the arrivals and the limits. Their
 * clock is one, so that their records can be put together. The share of the processor is that of the whole process.
 */
export async function runWorkers(
  job: LoadJob,
  workers: number,
  signal: AbortSignal,
  onProgress: (progress: LiveProgress) => void,
): Promise<JobResult> {
  const latest = new Map<number, LiveProgress>();
  const results = await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      runWorker({ ...job, plan: shardOf(job.plan, index, workers) }, signal, (progress) => {
        latest.set(index, progress);
        if (index === 0) onProgress(together([...latest.values()]));
      }),
    ),
  );
  return {
    outcome: merged(results.map(({ outcome }) => outcome)),
    health: {
      eventLoopDelayP99Ms: Math.max(...results.map(({ health }) => health.eventLoopDelayP99Ms)),
      processorShare: Math.max(...results.map(({ health }) => health.processorShare)),
    },
  };
}

function runWorker(
  job: LoadJob,
  signal: AbortSignal,
  onProgress: (progress: LiveProgress) => void,
): Promise<JobResult> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL("load-worker.ts", import.meta.url), { workerData: job });
    const stop = () => worker.postMessage("stop");
    signal.addEventListener("abort", stop, { once: true });
    worker.once("online", () => {
      if (signal.aborted) stop();
    });
    worker.on("message", (message: Message) => {
      if ("progress" in message) onProgress(message.progress);
      else done(message.result);
    });
    worker.once("error", failed);
    worker.once("exit", () => {
      signal.removeEventListener("abort", stop);
      failed(new Error("A worker thread ended before its load did."));
    });
  });
}

/** Whole things are dealt out one by one, so that the shares add up to the whole. */
function shardOf(plan: LoadPlan, index: number, of: number): LoadPlan {
  const share = (count: number) => Math.floor(count / of) + (index < count % of ? 1 : 0);
  const { pattern, limits } = plan;
  return {
    ...plan,
    pattern:
      pattern.kind === "closed"
        ? { ...pattern, concurrency: share(pattern.concurrency) }
        : { ...pattern, mostInFlight: Math.max(1, share(pattern.mostInFlight)) },
    requests: plan.requests === null ? null : share(plan.requests),
    limits: { ...limits, mostRequests: share(limits.mostRequests), mostTokens: share(limits.mostTokens) },
    shard: { index, of },
  };
}

function merged(outcomes: readonly LoadOutcome[]): LoadOutcome {
  return {
    records: outcomes.flatMap(({ records }) => records),
    measuredFromMs: Math.max(...outcomes.map((outcome) => outcome.measuredFromMs)),
    measuredToMs: Math.max(...outcomes.map((outcome) => outcome.measuredToMs)),
    stoppedMs: Math.min(...outcomes.map((outcome) => outcome.stoppedMs)),
    reason: outcomes.find(({ reason }) => reason !== "done")?.reason ?? "done",
    spent: {
      requests: outcomes.reduce((total, { spent }) => total + spent.requests, 0),
      tokens: outcomes.reduce((total, { spent }) => total + spent.tokens, 0),
    },
  };
}

function together(all: readonly LiveProgress[]): LiveProgress {
  const sum = (value: (progress: LiveProgress) => number) =>
    all.reduce((total, one) => total + value(one), 0);
  const [first] = all;
  if (first === undefined) throw new Error("There is no load without a worker.");
  const timesToFirstToken = first.timesToFirstToken.map((_, bucket) =>
    sum((one) => one.timesToFirstToken[bucket] ?? 0),
  );
  return {
    ...first,
    completed: sum(({ completed }) => completed),
    failed: sum(({ failed }) => failed),
    inFlight: sum(({ inFlight }) => inFlight),
    chunks: sum(({ chunks }) => chunks),
    timesToFirstToken,
  };
}
