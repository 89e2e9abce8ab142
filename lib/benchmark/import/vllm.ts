import type { BenchmarkLoad, Goodput } from "../result.ts";
import { fieldAt, listAt, numberAt, textAt } from "./fields.ts";
import { importedPoint } from "./imported-point.ts";
import type { Importer, ImportedRun } from "./importer.ts";
import { isoTime } from "./iso-time.ts";
import { suffixedDistribution } from "./suffixed-distribution.ts";
import { unpacedKind } from "./unpaced-kind.ts";

/**
 * Results of `vllm bench serve --save-result` and of the older `benchmark_serving.py`. An infinite rate is the
 * text "inf"; goodput stood under "request_goodput:", with the colon, for a long time; old files do not count
 * failures, which are then the prompts that did not complete.
 */
export const vllm: Importer = {
  tool: "vllm",
  recognises: (value) =>
    fieldAt(value, "duration") !== null &&
    fieldAt(value, "completed") !== null &&
    fieldAt(value, "request_throughput") !== null &&
    (fieldAt(value, "model_id") !== null || fieldAt(value, "tokenizer_id") !== null),
  read,
};

function read(run: unknown): ImportedRun {
  const completed = numberAt(run, "completed");
  const prompts = numberAt(run, "num_prompts");
  const notCompleted = prompts === null || completed === null ? null : Math.max(0, prompts - completed);
  const failed = numberAt(run, "failed") ?? notCompleted;
  const seconds = numberAt(run, "duration");
  const inputTokens = numberAt(run, "total_input_tokens");
  const outputTokens = numberAt(run, "total_output_tokens");
  const point = importedPoint({
    load: loadOf(run),
    completedRequests: completed,
    failedRequests: failed,
    seconds,
    inputTokens,
    outputTokens,
    rates: {
      requestsPerSecond: numberAt(run, "request_throughput"),
      outputTokensPerSecond: numberAt(run, "output_throughput"),
      totalTokensPerSecond: numberAt(run, "total_token_throughput"),
    },
    latency: {
      timeToFirstToken: suffixedDistribution(run, "ttft", completed),
      timePerOutputToken: suffixedDistribution(run, "tpot", completed),
      interTokenLatency: suffixedDistribution(run, "itl", null),
      endToEnd: suffixedDistribution(run, "e2el", completed),
    },
    goodput: goodputOf(run, completed, failed, seconds),
    warnings: warningsOf(run),
  });
  return {
    toolVersion: null,
    measuredAt: isoTime(fieldAt(run, "date")),
    model: textAt(run, "model_id") ?? textAt(run, "tokenizer_id"),
    points: [point],
  };
}

function loadOf(run: unknown): BenchmarkLoad {
  const concurrency = numberAt(run, "max_concurrency");
  const requestsPerSecond = numberAt(run, "request_rate");
  if (requestsPerSecond === null) {
    return { kind: unpacedKind(run, concurrency), requestsPerSecond: null, concurrency, burstiness: null };
  }
  const stated = fieldAt(run, "burstiness");
  if (stated === Infinity || stated === "inf") {
    return { kind: "constant", requestsPerSecond, concurrency, burstiness: null };
  }
  const burstiness = numberAt(run, "burstiness");
  const kind = burstiness === null || burstiness === 1 ? "poisson" : "gamma";
  return { kind, requestsPerSecond, concurrency, burstiness };
}

function goodputOf(
  run: unknown,
  completed: number | null,
  failed: number | null,
  seconds: number | null,
): Goodput | null {
  const requestsPerSecond = numberAt(run, "request_goodput") ?? numberAt(run, "request_goodput:");
  if (requestsPerSecond === null) return null;
  const all = completed === null || failed === null ? 0 : completed + failed;
  return {
    timeToFirstTokenMs: null,
    timePerOutputTokenMs: null,
    endToEndMs: null,
    requestsPerSecond,
    outputTokensPerSecond: null,
    attainment: all === 0 || seconds === null ? null : Math.min(1, (requestsPerSecond * seconds) / all),
  };
}

function warningsOf(run: unknown): readonly string[] {
  const chat = (textAt(run, "backend") ?? textAt(run, "endpoint_type") ?? "").includes("chat");
  const ramped = textAt(run, "ramp_up_strategy") !== null || listAt(run, "rps_change_events").length > 0;
  return [
    ...(chat
      ? [
          "vLLM's client ends the time to first token at the first chunk even when it is empty, so it may be too short.",
        ]
      : []),
    ...(ramped ? ["The request rate was raised during the run: the figures mix several loads."] : []),
  ];
}
