import type { BenchmarkLoad } from "../result.ts";
import { fieldAt } from "./fields.ts";

/**
 * The load of a vLLM or SGLang run whose `request_rate` is no number: a trace, or an infinite rate, which sends
 * all at once or, under a cap, as many as the cap lets through, and that is a closed loop.
 */
export function unpacedKind(run: unknown, concurrency: number | null): BenchmarkLoad["kind"] {
  const rate = fieldAt(run, "request_rate");
  if (rate === "trace") return "trace";
  if (rate !== Infinity && rate !== "inf") return "unknown";
  return concurrency === null ? "burst" : "closed";
}
