import { formatNumber } from "@/lib/analysis/format.ts";
import type { BenchmarkLoad } from "@/lib/benchmark/result.ts";

type NamedLoad = Pick<BenchmarkLoad, "kind"> &
  Partial<Pick<BenchmarkLoad, "concurrency" | "requestsPerSecond">>;

const ARRIVALS: Readonly<Record<BenchmarkLoad["kind"], string>> = {
  closed: "",
  constant: ", evenly spaced",
  poisson: ", Poisson",
  gamma: ", gamma",
  burst: ", in bursts",
  trace: ", replayed",
  unknown: "",
};

/**
 * A load in a few words.
 *
 * @example loadWords({ kind: "closed", concurrency: 16 }) // "16 streams"
 * @example loadWords({ kind: "poisson", requestsPerSecond: 2.5 }) // "2.5 requests/s, Poisson"
 */
export function loadWords({ kind, concurrency = null, requestsPerSecond = null }: NamedLoad): string {
  if (requestsPerSecond !== null && kind !== "closed")
    return `${formatNumber(requestsPerSecond)} ${requestsPerSecond === 1 ? "request" : "requests"}/s${ARRIVALS[kind]}`;
  if (kind === "burst") return "all at once";
  if (concurrency !== null) return `${formatNumber(concurrency)} ${concurrency === 1 ? "stream" : "streams"}`;
  return "a load that the file does not name";
}
