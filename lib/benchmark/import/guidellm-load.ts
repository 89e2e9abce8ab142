import type { BenchmarkLoad } from "../result.ts";
import { numberAt, textAt } from "./fields.ts";

/** The load of a strategy of GuideLLM; its name stands under `type_`, or `kind` in some versions. */
export function guidellmLoad(strategy: unknown): BenchmarkLoad {
  const rate = numberAt(strategy, "rate");
  const cap = numberAt(strategy, "max_concurrency");
  const closed = (concurrency: number | null): BenchmarkLoad => ({
    kind: "closed",
    requestsPerSecond: null,
    concurrency,
    burstiness: null,
  });
  const open = (kind: BenchmarkLoad["kind"]): BenchmarkLoad => ({
    kind,
    requestsPerSecond: rate,
    concurrency: cap,
    burstiness: null,
  });
  switch (textAt(strategy, "type_") ?? textAt(strategy, "kind")) {
    case "synchronous":
      return closed(1);
    case "concurrent":
      return closed(numberAt(strategy, "streams"));
    case "throughput":
      // As many at once as the cap lets through, for the whole run.
      return cap === null ? open("burst") : closed(cap);
    case "constant":
      return open("constant");
    case "poisson":
      return open("poisson");
    case "trace":
    case "replay":
      return open("trace");
    default:
      return open("unknown");
  }
}
