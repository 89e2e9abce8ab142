import type { BenchmarkLoad } from "../result.ts";
import { fieldAt, listAt, numberAt, textAt } from "./fields.ts";

/**
 * The load of a profile of AIPerf or genai-perf, from where their versions keep it: the variation of a sweep,
 * the profiling phase, the load generator's options, or perf_analyzer's stimulus.
 */
export function nvidiaLoad(profile: unknown): BenchmarkLoad {
  const variation = fieldAt(profile, "run_info", "variation_values");
  const config = fieldAt(profile, "input_config");
  const phase = listAt(config, "phases").find((entry) => textAt(entry, "name") === "profiling") ?? null;
  const places = [phase, fieldAt(config, "loadgen"), fieldAt(config, "perf_analyzer", "stimulus"), config];
  const first = (...names: readonly string[]): number | null => {
    for (const name of names) {
      const varied = numberAt(variation, `phases.profiling.${name}`);
      if (varied !== null) return varied;
    }
    for (const place of places) {
      for (const name of names) {
        const value = numberAt(place, name);
        if (value !== null) return value;
      }
    }
    return null;
  };
  const concurrency = first("concurrency");
  const requestsPerSecond = first("request_rate", "rate");
  const pattern =
    textAt(variation, "phases.profiling.type") ??
    textAt(phase, "type") ??
    textAt(config, "loadgen", "arrival_pattern") ??
    textAt(config, "loadgen", "request_rate_mode");
  if (pattern === "fixed_schedule" || fieldAt(config, "loadgen", "fixed_schedule") === true) {
    return { kind: "trace", requestsPerSecond: null, concurrency, burstiness: null };
  }
  if (requestsPerSecond === null) {
    const kind = concurrency === null ? "unknown" : "closed";
    return { kind, requestsPerSecond, concurrency, burstiness: null };
  }
  const burstiness = pattern === "gamma" ? first("arrival_smoothness", "smoothness") : null;
  return { kind: openKind(pattern), requestsPerSecond, concurrency, burstiness };
}

function openKind(pattern: string | null): BenchmarkLoad["kind"] {
  return pattern === "constant" || pattern === "poisson" || pattern === "gamma" ? pattern : "unknown";
}
