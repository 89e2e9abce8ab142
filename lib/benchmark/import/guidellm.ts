import type { BenchmarkLatency, BenchmarkPoint, Distribution } from "../result.ts";
import { distributionOf } from "./distribution-of.ts";
import { entriesAt, fieldAt, listAt, numberAt, textAt } from "./fields.ts";
import { guidellmLoad } from "./guidellm-load.ts";
import { importedPoint } from "./imported-point.ts";
import type { Importer, ImportedRun } from "./importer.ts";
import { isoTime } from "./iso-time.ts";
import { totalTokens } from "./total-tokens.ts";

/** Requests that started later than this behind their time mean a busy client: inference-perf's line. */
const LATE_START_SECONDS = 0.01;

/**
 * `benchmarks.json` of GuideLLM: 0.7 (metadata.version 2), 0.5 and 0.6 (version 1), and older files without.
 * Its inter_token_latency_ms is a mean for each request, our time per output token; its own
 * time_per_output_token_ms contains the time to first token since 0.4 and is not read. Of rates only the mean
 * counts, because the rest comes from gaps between single requests. Requests with their texts are not read.
 */
export const guidellm: Importer = {
  tool: "guidellm",
  recognises: (value) => listAt(value, "benchmarks").some((benchmark) => isBenchmark(benchmark)),
  read: (value): ImportedRun => {
    const benchmarks = listAt(value, "benchmarks").filter((benchmark) => isBenchmark(benchmark));
    return {
      toolVersion: textAt(value, "metadata", "guidellm_version"),
      measuredAt: isoTime(
        numberAt(benchmarks[0], "start_time") ?? numberAt(benchmarks[0], "run_stats", "start_time"),
      ),
      model: modelOf(value, benchmarks[0]),
      points: benchmarks.map((benchmark) => pointOf(benchmark)),
    };
  },
};

function isBenchmark(value: unknown): boolean {
  return (
    fieldAt(value, "metrics", "requests_per_second") !== null ||
    fieldAt(value, "metrics", "time_to_first_token_ms") !== null
  );
}

function modelOf(report: unknown, benchmark: unknown): string | null {
  return (
    textAt(report, "config", "spec", "backend", "model") ??
    textAt(benchmark, "config", "backend", "model") ??
    textAt(report, "args", "model") ??
    textAt(report, "args", "backend", "model") ??
    textAt(benchmark, "worker", "backend_model") ??
    textAt(benchmark, "benchmarker", "backend", "model")
  );
}

function pointOf(benchmark: unknown): BenchmarkPoint {
  const totals = (status: string) =>
    numberAt(benchmark, "metrics", "request_totals", status) ??
    numberAt(benchmark, "request_totals", status) ??
    numberAt(benchmark, "scheduler_metrics", "requests_made", status) ??
    numberAt(benchmark, "run_stats", "requests_made", status);
  const mean = (metric: string) => numberAt(benchmark, "metrics", metric, "successful", "mean");
  const completed = totals("successful");
  const tokens = (metric: string) =>
    totalTokens(numberAt(benchmark, "metrics", metric, "successful", "total_sum"), mean(metric), completed);
  const failed = totals("errored");
  const incomplete = totals("incomplete") ?? 0;
  const delay =
    numberAt(benchmark, "scheduler_metrics", "request_targeted_start_delay_avg") ??
    numberAt(benchmark, "run_stats", "request_start_time_targeted_delay_avg");
  return importedPoint({
    load: guidellmLoad(fieldAt(benchmark, "config", "strategy") ?? fieldAt(benchmark, "args", "strategy")),
    completedRequests: completed,
    failedRequests: failed,
    errors: failed === null || failed === 0 ? [] : [{ kind: "error", count: failed }],
    seconds: secondsOf(benchmark),
    inputTokens: tokens("prompt_token_count"),
    outputTokens: tokens("output_token_count"),
    rates: {
      requestsPerSecond: mean("requests_per_second"),
      inputTokensPerSecond: mean("prompt_tokens_per_second"),
      outputTokensPerSecond: mean("output_tokens_per_second"),
      totalTokensPerSecond: mean("tokens_per_second"),
    },
    latency: latencyOf(benchmark),
    meanConcurrency: mean("request_concurrency"),
    warnings: [
      ...(incomplete > 0
        ? [
            `${incomplete.toLocaleString("en-US")} requests were still running when the measurement stopped, and are not in the figures.`,
          ]
        : []),
      ...(delay !== null && delay > LATE_START_SECONDS
        ? [
            `Requests started ${String(Math.round(delay * 1000))} ms late on average: the load generator was busy.`,
          ]
        : []),
    ],
  });
}

/** The span that the rates refer to: without warm-up and cool-down. */
function secondsOf(benchmark: unknown): number | null {
  const start = numberAt(benchmark, "scheduler_metrics", "measure_start_time");
  const end = numberAt(benchmark, "scheduler_metrics", "measure_end_time");
  if (start !== null && end !== null && end > start) return end - start;
  const whole = numberAt(benchmark, "duration") ?? spanOf(benchmark);
  if (whole === null) return null;
  const outside =
    (numberAt(benchmark, "warmup_duration") ?? 0) + (numberAt(benchmark, "cooldown_duration") ?? 0);
  return whole > outside ? whole - outside : null;
}

function spanOf(benchmark: unknown): number | null {
  const start = numberAt(benchmark, "start_time") ?? numberAt(benchmark, "run_stats", "start_time");
  const end = numberAt(benchmark, "end_time") ?? numberAt(benchmark, "run_stats", "end_time");
  return start === null || end === null || end <= start ? null : end - start;
}

function latencyOf(benchmark: unknown): Partial<BenchmarkLatency> {
  const metric = (name: string, millisecondsPerUnit = 1): Distribution | null => {
    const path = ["metrics", name, "successful"];
    const parts = entriesAt(benchmark, ...path);
    const percentiles = entriesAt(benchmark, ...path, "percentiles");
    return distributionOf(
      [...parts, ...percentiles],
      NAMES,
      numberAt(benchmark, ...path, "count"),
      millisecondsPerUnit,
    );
  };
  return {
    timeToFirstToken: metric("time_to_first_token_ms"),
    timePerOutputToken: metric("inter_token_latency_ms"),
    // The one time in this file that is in seconds.
    endToEnd: metric("request_latency", 1000),
  };
}

const NAMES = {
  mean: "mean",
  standardDeviation: "std_dev",
  min: "min",
  max: "max",
  percentile: (name: string): number | null => {
    if (name === "median") return 50;
    const digits = /^p(\d{2,3})$/.exec(name)?.[1];
    // p05 is the 5th, p001 the 0.1th and p999 the 99.9th.
    return digits === undefined ? null : Number(digits) / (digits.length === 3 ? 10 : 1);
  },
};
