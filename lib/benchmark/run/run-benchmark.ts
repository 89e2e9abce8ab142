import { REQUEST_LIMITS } from "../client/send-request.ts";
import { measureLoad } from "../load/measure-load.ts";
import type { LiveProgress } from "../load/live-progress.ts";
import type { LoadPattern, StopReason } from "../load/load-plan.ts";
import type { LoadJob } from "../load/load-job.ts";
import type { PromptPlan } from "../load/request-source.ts";
import { sweep } from "../load/sweep.ts";
import type { BenchmarkPoint, BenchmarkResult } from "../result.ts";
import type { BenchmarkOptions } from "./benchmark-options.ts";
import { Budget } from "./budget.ts";
import { mostWorkers, workersAfter } from "./choose-workers.ts";
import { largestGoodLoad } from "./largest-good-load.ts";
import { plannedLoads } from "./planned-loads.ts";
import { prepareBenchmark, type PreparedBenchmark } from "./prepare-benchmark.ts";

/** What happens during a run, in its order. */
export type BenchmarkEvent =
  | { readonly kind: "prepared"; readonly prepared: PreparedBenchmark }
  /** A load begins, or begins again with more threads; `of` is null where it is not known how many there will be. */
  | { readonly kind: "load"; readonly pattern: LoadPattern; readonly nth: number; readonly of: number | null }
  | { readonly kind: "progress"; readonly progress: LiveProgress }
  | { readonly kind: "point"; readonly point: BenchmarkPoint };

export interface BenchmarkContext {
  readonly signal: AbortSignal;
  readonly onEvent: (event: BenchmarkEvent) => void;
  /** The moment of the measurement, ISO 8601 in UTC. */
  readonly now: () => string;
}

export type BenchmarkRun =
  { readonly ok: true; readonly result: BenchmarkResult } | { readonly ok: false; readonly problem: string };

const REASONS: Readonly<Record<Exclude<StopReason, "done">, string>> = {
  cancelled: "The run was stopped before its end; what is here was measured until then.",
  "time-limit": "The run ended at its limit on time.",
  "request-limit": "The run ended at its limit on requests.",
  "token-limit": "The run ended at its limit on tokens.",
  failing: "The run ended because nothing but errors came back.",
};

/**
 * Benchmarks an endpoint: one load after the other, or a search for the largest that meets the latency target. Ends
 * early, with what was measured until then, when the signal is aborted. What is wrong with the request or the server
 * before the first load comes back as one sentence.
 *
 * @example
 * const run = await runBenchmark(options, { signal, onEvent: show, now: () => new Date().toISOString() });
 * if (run.ok) console.log(run.result.points[0]?.rates.outputTokensPerSecond);
 */
export async function runBenchmark(
  options: BenchmarkOptions,
  context: BenchmarkContext,
): Promise<BenchmarkRun> {
  const { signal, onEvent } = context;
  const measuredAt = context.now();
  const preparation = await prepareBenchmark(options, signal);
  if (!preparation.ok) return preparation;
  const { prepared } = preparation;
  onEvent({ kind: "prepared", prepared });

  const budget = new Budget(options.limits);
  const reasons = new Set<StopReason>();
  let workers = options.workers ?? 1;
  let loads = 0;
  let tries = 0;

  /** Measures one load, again with more threads when one was too busy; null when the run is over. */
  const measure = async (pattern: LoadPattern, of: number | null): Promise<BenchmarkPoint | null> => {
    if (signal.aborted || reasons.has("failing") || budget.isSpent()) return null;
    loads += 1;
    while (true) {
      tries += 1;
      onEvent({ kind: "load", pattern, nth: loads, of });
      const { point, reason, spent } = await measureLoad({
        job: jobOf(options, prepared, pattern, budget, tries),
        workers,
        target: options.target,
        signal,
        onProgress: (progress) => onEvent({ kind: "progress", progress }),
      });
      budget.spend(spent);
      reasons.add(reason);
      const more = workersAfter(point, workers, options.workers === null ? mostWorkers(pattern) : workers);
      if (more > workers && reason === "done" && !budget.isSpent()) {
        workers = more;
        continue;
      }
      // A load that was cut off before anything came back says nothing.
      const saysSomething = reason !== "cancelled" || point.completedRequests > 0;
      if (saysSomething) onEvent({ kind: "point", point });
      return saysSomething ? point : null;
    }
  };

  const { points, operatingPoint, warnings } = await measureAll(options, measure);
  const stops = [...reasons].flatMap((reason) => (reason === "done" ? [] : [REASONS[reason]]));
  return {
    ok: true,
    result: {
      format: "breakeven-benchmark",
      version: 1,
      tool: "breakeven",
      toolVersion: null,
      measuredAt,
      model: prepared.model,
      points,
      operatingPoint,
      warnings: [...prepared.warnings, ...stops, ...warnings],
    },
  };
}

async function measureAll(
  options: BenchmarkOptions,
  measure: (pattern: LoadPattern, of: number | null) => Promise<BenchmarkPoint | null>,
): Promise<Pick<BenchmarkResult, "points" | "operatingPoint" | "warnings">> {
  const { load, attainment } = options;
  if (load.kind === "sweep") {
    const pattern = (size: number): LoadPattern =>
      load.over === "streams"
        ? { kind: "closed", concurrency: size }
        : { kind: "poisson", requestsPerSecond: size, mostInFlight: load.mostInFlight };
    return await sweep((size) => measure(pattern(size), null), {
      first: load.first,
      most: load.most,
      whole: load.over === "streams",
      precision: 0.05,
      attainment,
    });
  }
  const points: BenchmarkPoint[] = [];
  const patterns = plannedLoads(load);
  for (const pattern of patterns) {
    const point = await measure(pattern, patterns.length);
    if (point === null) break;
    points.push(point);
  }
  return { points, operatingPoint: largestGoodLoad(points, attainment), warnings: [] };
}

function jobOf(
  options: BenchmarkOptions,
  prepared: PreparedBenchmark,
  pattern: LoadPattern,
  budget: Budget,
  tries: number,
): Omit<LoadJob, "startMs"> {
  return {
    target: prepared.target,
    address: prepared.address,
    apiKey: options.apiKey,
    requests: {
      kind: options.endpoint,
      model: prepared.model,
      features: prepared.features,
      prompts: promptPlan(options, prepared, tries),
    },
    requestLimits: { ...REQUEST_LIMITS, idleTimeoutMs: options.idleTimeoutSeconds * 1000 },
    plan: {
      pattern,
      warmUpSeconds: options.warmUpSeconds,
      seconds: options.seconds,
      requests: options.requests,
      coolDownSeconds: options.coolDownSeconds,
      drainSeconds: options.drainSeconds,
      limits: budget.left(),
      seed: options.seed,
      shard: { index: 0, of: 1 },
    },
  };
}

/** Each load has prompts of its own: those of the load before are in the server's cache by now. */
function promptPlan(
  { prompts, seed, runId }: BenchmarkOptions,
  prepared: PreparedBenchmark,
  tries: number,
): PromptPlan {
  const salt = `${runId}-${tries}`;
  return prompts.kind === "synthetic"
    ? { kind: "synthetic", calibration: prepared.calibration, prompts: { ...prompts, seed, salt } }
    : { ...prompts, salt: prompts.salted ? salt : null };
}
