import type { BenchmarkLatency, BenchmarkPoint, BenchmarkRates } from "../result.ts";
import { crossChecks } from "./cross-checks.ts";
import { plausible } from "./fields.ts";
import { MOST_ERRORS } from "./most-errors.ts";

/** What a file can say of one load; everything that it leaves out is null. */
export interface KnownPoint {
  readonly load: BenchmarkPoint["load"];
  readonly completedRequests: number | null;
  readonly failedRequests?: number | null;
  readonly seconds?: number | null;
  readonly errors?: BenchmarkPoint["errors"];
  readonly inputTokens?: number | null;
  readonly outputTokens?: number | null;
  readonly tokenSource?: BenchmarkPoint["tokenSource"];
  readonly rates?: Partial<BenchmarkRates>;
  readonly latency?: Partial<BenchmarkLatency>;
  readonly meanConcurrency?: number | null;
  readonly goodput?: BenchmarkPoint["goodput"];
  /** Requests a second that the tool says it sent; else those that completed are compared with the load. */
  readonly sentPerSecond?: number | null;
  readonly warnings?: readonly string[];
}

/**
 * A point of a result from what a file says. Rates that it leaves out follow from counts and seconds; the mean
 * concurrency from Little's law, requests a second × seconds a request, which for the completed requests of a run
 * is the sum of their latencies over its length, as SGLang has it. Warnings of the cross-checks are added.
 */
export function importedPoint(known: KnownPoint): BenchmarkPoint {
  const { completedRequests } = known;
  const seconds = plausible(known.seconds ?? null);
  const inputTokens = plausible(known.inputTokens ?? null);
  const outputTokens = plausible(known.outputTokens ?? null);
  const over = (count: number | null) =>
    plausible(count === null || seconds === null || seconds === 0 ? null : count / seconds);
  const stated = (rate: keyof BenchmarkRates) => plausible(known.rates?.[rate] ?? null);
  const requestsPerSecond = stated("requestsPerSecond") ?? over(completedRequests);
  const output = stated("outputTokensPerSecond") ?? over(outputTokens);
  const statedTotal = stated("totalTokensPerSecond");
  const difference = statedTotal === null || output === null ? null : Math.max(0, statedTotal - output);
  const input = stated("inputTokensPerSecond") ?? over(inputTokens) ?? difference;
  const endToEndMs = known.latency?.endToEnd?.mean ?? null;
  const point: BenchmarkPoint = {
    load: known.load,
    seconds,
    completedRequests: completedRequests ?? 0,
    failedRequests: known.failedRequests ?? null,
    errors: (known.errors ?? []).slice(0, MOST_ERRORS),
    inputTokens,
    outputTokens,
    tokenSource: known.tokenSource ?? "unknown",
    rates: {
      requestsPerSecond,
      inputTokensPerSecond: input,
      outputTokensPerSecond: output,
      totalTokensPerSecond:
        statedTotal ?? plausible(input === null || output === null ? null : input + output),
      steadyOutputTokensPerSecond: stated("steadyOutputTokensPerSecond"),
    },
    latency: {
      timeToFirstToken: null,
      timeToFirstTokenFromSchedule: null,
      timePerOutputToken: null,
      interTokenLatency: null,
      endToEnd: null,
      serverQueue: null,
      ...known.latency,
    },
    meanConcurrency:
      plausible(known.meanConcurrency ?? null) ??
      plausible(
        requestsPerSecond === null || endToEndMs === null ? null : (requestsPerSecond * endToEndMs) / 1000,
      ),
    goodput: known.goodput ?? null,
    client: null,
    power: null,
    warnings: [],
  };
  const unknownCount =
    completedRequests === null
      ? ["The file does not say how many requests completed; 0 stands for unknown."]
      : [];
  return {
    ...point,
    warnings: [
      ...unknownCount,
      ...(known.warnings ?? []),
      ...crossChecks(point, known.sentPerSecond ?? null),
    ],
  };
}
