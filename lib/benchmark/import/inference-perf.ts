import type { BenchmarkLatency, Distribution, Goodput } from "../result.ts";
import { attainmentOf } from "./attainment-of.ts";
import { distributionOf } from "./distribution-of.ts";
import { entriesAt, fieldAt, isObject, numberAt, textAt } from "./fields.ts";
import { importedPoint } from "./imported-point.ts";
import type { Importer, ImportedRun } from "./importer.ts";
import { totalTokens } from "./total-tokens.ts";
import { USUAL_NAMES } from "./usual-names.ts";

/** The tool's own line for schedules that were not kept. */
const LATE_START_SECONDS = 0.01;

/**
 * `summary_lifecycle_metrics.json` and `stage_N_lifecycle_metrics.json` of inference-perf. All times are
 * seconds; what was not measured is null. The report names neither the model nor the arrival process.
 */
export const inferencePerf: Importer = {
  tool: "inference-perf",
  recognises: (value) =>
    isObject(fieldAt(value, "successes")) &&
    isObject(fieldAt(value, "failures")) &&
    (isObject(fieldAt(value, "load_summary")) || isObject(fieldAt(value, "successes", "latency"))),
  read,
};

function read(report: unknown): ImportedRun {
  const completed = numberAt(report, "successes", "count");
  const failed = numberAt(report, "failures", "count");
  const rate = (name: string) => numberAt(report, "successes", "throughput", name);
  const perSecond = rate("requests_per_sec");
  // Older reports do not give the length, but their rates are counts over it.
  const seconds =
    numberAt(report, "benchmark_time_seconds") ??
    (completed === null || perSecond === null || perSecond === 0 ? null : completed / perSecond);
  const requestsPerSecond = numberAt(report, "load_summary", "requested_rate");
  const concurrency = numberAt(report, "load_summary", "concurrency");
  const countedByServer = fieldAt(report, "successes", "output_tokens", "total") !== null;
  const point = importedPoint({
    load: {
      kind: concurrency === null ? "unknown" : "closed",
      requestsPerSecond,
      concurrency,
      burstiness: null,
    },
    completedRequests: completed,
    failedRequests: failed,
    errors: entriesAt(report, "failures", "by_label").flatMap(([label, value]) => {
      const count = numberAt([value], 0) ?? numberAt(value, "count");
      return count === null || count === 0 ? [] : [{ kind: textAt([label], 0) ?? "error", count }];
    }),
    seconds,
    inputTokens: tokens(report, "prompt_tokens", "prompt_len", completed),
    outputTokens: tokens(report, "output_tokens", "output_len", completed),
    tokenSource: countedByServer ? "unknown" : "client-tokenizer",
    rates: {
      requestsPerSecond: perSecond,
      inputTokensPerSecond: rate("input_tokens_per_sec"),
      outputTokensPerSecond: rate("output_tokens_per_sec"),
      totalTokensPerSecond: rate("total_tokens_per_sec"),
    },
    latency: latencyOf(report, completed),
    goodput: goodputOf(report, completed, failed),
    sentPerSecond: numberAt(report, "load_summary", "achieved_rate"),
    warnings: warningsOf(report, requestsPerSecond === null && concurrency === null),
  });
  return { toolVersion: null, measuredAt: null, model: null, points: [point] };
}

function tokens(report: unknown, counted: string, measured: string, completed: number | null): number | null {
  const total = numberAt(report, "successes", counted, "total");
  const mean =
    numberAt(report, "successes", counted, "mean") ?? numberAt(report, "successes", measured, "mean");
  return totalTokens(total, mean, completed);
}

function latencyOf(report: unknown, completed: number | null): Partial<BenchmarkLatency> {
  const metric = (name: string, count: number | null): Distribution | null =>
    distributionOf(entriesAt(report, "successes", "latency", name), USUAL_NAMES, count, 1000);
  return {
    timeToFirstToken: metric("time_to_first_token", completed),
    timePerOutputToken: metric("time_per_output_token", completed),
    interTokenLatency: metric("inter_token_latency", null),
    endToEnd: metric("request_latency", completed),
  };
}

function goodputOf(report: unknown, completed: number | null, failed: number | null): Goodput | null {
  const requestsPerSecond = numberAt(report, "successes", "goodput_metrics", "request_goodput");
  if (requestsPerSecond === null) return null;
  const good = numberAt(report, "successes", "goodput_metrics", "good_requests");
  return {
    timeToFirstTokenMs: null,
    timePerOutputTokenMs: null,
    endToEndMs: null,
    requestsPerSecond,
    outputTokensPerSecond: null,
    attainment: attainmentOf(good, completed, failed),
  };
}

function warningsOf(report: unknown, loadUnknown: boolean): readonly string[] {
  const delay =
    numberAt(report, "load_summary", "schedule_delay", "median") ??
    numberAt(report, "load_summary", "schedule_delay", "mean");
  const mismatches = numberAt(report, "successes", "token_count_mismatches") ?? 0;
  return [
    ...(loadUnknown
      ? [
          "The report names no load: a summary of several stages mixes them, and the stage files keep them apart.",
        ]
      : []),
    ...(delay !== null && delay > LATE_START_SECONDS
      ? [`Requests started ${String(Math.round(delay * 1000))} ms late: the load generator was busy.`]
      : []),
    ...(mismatches > 0
      ? [`In ${mismatches.toLocaleString("en-US")} requests the server counted other tokens than the client.`]
      : []),
  ];
}
