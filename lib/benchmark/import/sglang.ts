import type { BenchmarkLoad } from "../result.ts";
import { entriesAt, fieldAt, listAt, numberAt, textAt } from "./fields.ts";
import { importedPoint } from "./imported-point.ts";
import type { Importer, ImportedRun } from "./importer.ts";
import { suffixedDistribution } from "./suffixed-distribution.ts";
import { unpacedKind } from "./unpaced-kind.ts";

/** Below this share of the counted tokens, those found in the text are fewer than were paid for. */
const LEAST_RETOKENISED_SHARE = 0.9;

/**
 * Lines of SGLang's `bench_serving`, one for each run. An infinite rate is the bare word Infinity. Times of 0
 * stand where the server sent no text, and count as missing.
 */
export const sglang: Importer = {
  tool: "sglang",
  recognises: (value) =>
    fieldAt(value, "duration") !== null &&
    fieldAt(value, "completed") !== null &&
    (fieldAt(value, "total_throughput") !== null ||
      entriesAt(value).some(([name]) => name.endsWith("_e2e_latency_ms"))),
  read,
};

function read(run: unknown): ImportedRun {
  const completed = numberAt(run, "completed");
  const errors = listAt(run, "errors").filter((error) => typeof error === "string" && error !== "").length;
  const hasErrors = fieldAt(run, "errors") !== null;
  const point = importedPoint({
    load: loadOf(run),
    completedRequests: completed,
    failedRequests: hasErrors ? errors : null,
    errors: errors === 0 ? [] : [{ kind: "error", count: errors }],
    seconds: numberAt(run, "duration"),
    inputTokens: numberAt(run, "total_input_tokens"),
    outputTokens: numberAt(run, "total_output_tokens"),
    rates: {
      requestsPerSecond: numberAt(run, "request_throughput"),
      inputTokensPerSecond: numberAt(run, "input_throughput"),
      outputTokensPerSecond: numberAt(run, "output_throughput"),
      totalTokensPerSecond: numberAt(run, "total_throughput"),
    },
    latency: {
      timeToFirstToken: suffixedDistribution(run, "ttft", completed),
      timePerOutputToken: suffixedDistribution(run, "tpot", completed),
      interTokenLatency: suffixedDistribution(run, "itl", null),
      endToEnd: suffixedDistribution(run, "e2e_latency", completed),
    },
    meanConcurrency: numberAt(run, "concurrency"),
    warnings: retokenised(run),
  });
  return {
    toolVersion: textAt(run, "server_info", "version"),
    measuredAt: null,
    model: textAt(run, "model_id") ?? textAt(run, "model") ?? textAt(run, "server_info", "model_path"),
    points: [point],
  };
}

function loadOf(run: unknown): BenchmarkLoad {
  const concurrency = numberAt(run, "max_concurrency");
  const requestsPerSecond = numberAt(run, "request_rate");
  const kind = requestsPerSecond === null ? unpacedKind(run, concurrency) : "poisson";
  return { kind, requestsPerSecond, concurrency, burstiness: null };
}

function retokenised(run: unknown): readonly string[] {
  const counted = numberAt(run, "total_output_tokens");
  const found = numberAt(run, "total_output_tokens_retokenized");
  if (counted === null || found === null || found >= LEAST_RETOKENISED_SHARE * counted) return [];
  return [
    found === 0
      ? "No text came back, only counts of tokens: times to and between tokens are missing."
      : `The text that came back holds ${found.toLocaleString("en-US")} tokens, fewer than the ${counted.toLocaleString("en-US")} counted: SGLang assumes the length asked for where the server gives no count.`,
  ];
}
