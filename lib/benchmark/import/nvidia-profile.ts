import type { BenchmarkLatency, BenchmarkPoint, Distribution, Goodput } from "../result.ts";
import { attainmentOf } from "./attainment-of.ts";
import { distributionOf } from "./distribution-of.ts";
import { entriesAt, fieldAt, listAt, numberAt, textAt } from "./fields.ts";
import { importedPoint } from "./imported-point.ts";
import type { ImportedRun } from "./importer.ts";
import { isoTime } from "./iso-time.ts";
import { nvidiaLoad } from "./nvidia-load.ts";
import { totalTokens } from "./total-tokens.ts";
import { millisecondsPer, perSecondFactor } from "./units.ts";
import { USUAL_NAMES } from "./usual-names.ts";

const NAMES = { ...USUAL_NAMES, mean: "avg" };

/**
 * The blocks `{ unit, avg, p50, … }` that AIPerf and genai-perf both write. The unit decides. What they call
 * inter_token_latency is a mean for each request, our time per output token; AIPerf's inter_chunk_latency pools
 * all gaps, our inter-token latency.
 */
export function nvidiaProfile(profile: unknown, tokenSource: BenchmarkPoint["tokenSource"]): ImportedRun {
  const strange: string[] = [];
  const measure = (name: string, factorOf: (unit: unknown) => number | null): number | null => {
    const value = numberAt(profile, name, "avg");
    if (value === null) return null;
    const factor = factorOf(fieldAt(profile, name, "unit"));
    if (factor === null) strange.push(name);
    return factor === null ? null : value * factor;
  };
  const latency = (name: string): Distribution | null => {
    const fields = entriesAt(profile, name);
    if (fields.length === 0) return null;
    const factor = millisecondsPer(fieldAt(profile, name, "unit"));
    if (factor === null) strange.push(name);
    return factor === null ? null : distributionOf(fields, NAMES, numberAt(profile, name, "count"), factor);
  };
  const completed = completedOf(profile);
  const errors = errorsOf(profile);
  const failed = failedOf(profile, errors);
  const milliseconds = measure("benchmark_duration", millisecondsPer);
  const latencies: Partial<BenchmarkLatency> = {
    timeToFirstToken: latency("time_to_first_token"),
    timePerOutputToken: latency("inter_token_latency"),
    interTokenLatency: latency("inter_chunk_latency"),
    endToEnd: latency("request_latency"),
  };
  const rates = {
    requestsPerSecond: measure("request_throughput", perSecondFactor),
    outputTokensPerSecond: measure("output_token_throughput", perSecondFactor),
    totalTokensPerSecond: measure("total_token_throughput", perSecondFactor),
    // genai-perf gives no input rate, but requests a second and their mean length.
    inputTokensPerSecond: null as number | null,
  };
  const inputLength = numberAt(profile, "input_sequence_length", "avg");
  if (rates.totalTokensPerSecond === null && inputLength !== null && rates.requestsPerSecond !== null) {
    rates.inputTokensPerSecond = inputLength * rates.requestsPerSecond;
  }
  const good = measure("goodput", perSecondFactor) ?? measure("request_goodput", perSecondFactor);
  const point = importedPoint({
    load: nvidiaLoad(profile),
    completedRequests: completed,
    failedRequests: failed,
    errors,
    seconds: milliseconds === null ? null : milliseconds / 1000,
    inputTokens: tokensOf(profile, ["total_isl"], "input_sequence_length", completed),
    outputTokens: tokensOf(
      profile,
      ["total_osl", "total_output_tokens"],
      "output_sequence_length",
      completed,
    ),
    tokenSource,
    rates,
    latency: latencies,
    goodput: good === null ? null : goodputOf(profile, good, completed, failed),
    warnings: [
      ...strange.map((name) => `${name} has a unit that is not known, and is left out.`),
      ...warningsOf(profile),
    ],
  });
  return {
    toolVersion: textAt(profile, "aiperf_version"),
    measuredAt: isoTime(fieldAt(profile, "start_time")),
    model: modelOf(profile),
    points: [point],
  };
}

function completedOf(profile: unknown): number | null {
  const config = fieldAt(profile, "input_config", "perf_analyzer", "measurement");
  const planned = textAt(config, "mode") === "request_count" ? numberAt(config, "num") : null;
  return (
    numberAt(profile, "request_count", "avg") ?? numberAt(profile, "request_latency", "count") ?? planned
  );
}

/** By type or status only: messages of servers may repeat what was asked. */
function errorsOf(profile: unknown): BenchmarkPoint["errors"] {
  return listAt(profile, "error_summary").flatMap((entry) => {
    const count = numberAt(entry, "count");
    if (count === null || count === 0) return [];
    const code = numberAt(entry, "error_details", "code");
    const kind =
      textAt(entry, "error_details", "type") ?? (code === null ? "error" : `status ${String(code)}`);
    return [{ kind, count }];
  });
}

function failedOf(profile: unknown, errors: BenchmarkPoint["errors"]): number | null {
  const stated = numberAt(profile, "error_request_count", "avg");
  if (stated !== null) return stated;
  // AIPerf leaves the count out when it is 0, but not the list.
  return Array.isArray(fieldAt(profile, "error_summary"))
    ? errors.reduce((sum, { count }) => sum + count, 0)
    : null;
}

function tokensOf(profile: unknown, totals: readonly string[], length: string, completed: number | null) {
  const total = totals.map((name) => numberAt(profile, name, "avg")).find((value) => value !== null);
  const sum = total ?? numberAt(profile, length, "sum");
  return totalTokens(sum, numberAt(profile, length, "avg"), completed);
}

function goodputOf(
  profile: unknown,
  requestsPerSecond: number,
  completed: number | null,
  failed: number | null,
): Goodput {
  const target = (name: string) => numberAt(profile, "input_config", "input", "goodput", name);
  const good = numberAt(profile, "good_request_count", "avg");
  return {
    timeToFirstTokenMs: target("time_to_first_token"),
    timePerOutputTokenMs: target("inter_token_latency"),
    endToEndMs: target("request_latency"),
    requestsPerSecond,
    outputTokensPerSecond: null,
    attainment: attainmentOf(good, completed, failed),
  };
}

function modelOf(profile: unknown): string | null {
  return (
    textAt(profile, "input_config", "models", "items", 0, "name") ??
    textAt(profile, "input_config", "endpoint", "model_names", 0) ??
    textAt(profile, "input_config", "model_names", 0) ??
    textAt(profile, "input_config", "model_names")
  );
}

function warningsOf(profile: unknown): readonly string[] {
  const mismatches = numberAt(profile, "osl_mismatch_count", "avg") ?? 0;
  return [
    ...(fieldAt(profile, "was_cancelled") === true ? ["The run was cancelled before its end."] : []),
    ...(mismatches > 0
      ? [
          `${mismatches.toLocaleString("en-US")} requests gave clearly more or fewer tokens than were asked for.`,
        ]
      : []),
  ];
}
