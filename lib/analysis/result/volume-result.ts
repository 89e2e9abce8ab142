import { figure, type Figure } from "../../pricing/figure.ts";
import { tokensByKind } from "../../pricing/api-cost.ts";
import type { Analysis } from "../analyse.ts";
import { volumePoint } from "../volume.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";

/** A volume in every unit. */
export interface VolumeResult {
  readonly requestsPerDay: ResultNumber;
  readonly requestsPerMonth: ResultNumber;
  readonly tokensPerDay: ResultNumber;
  readonly tokensPerMonth: ResultNumber;
  /** The first whole token of the month at which the volume is reached. */
  readonly wholeTokensPerMonth: ResultNumber;
  /** Active users a day, where the first workload counts users. */
  readonly users: number | null;
  /** How many times the present traffic. */
  readonly timesPresent: number | null;
}

/**
 * States a volume in requests a day in every unit.
 *
 * @param source how the volume comes about, where it is computed
 */
export function volumeResult(
  analysis: Analysis,
  book: NumberBook,
  place: string,
  requestsPerDay: number,
  source: Figure | null = null,
): VolumeResult {
  const { traffic, scenario } = analysis;
  const point = volumePoint(traffic, scenario, requestsPerDay);
  const { inputTokensPerRequest, outputTokensPerRequest, daysPerMonth } = traffic;
  const tokensPerRequest = inputTokensPerRequest + outputTokensPerRequest;
  const put = (name: keyof VolumeResult, of: Figure) =>
    book.put(`${place}.${name}`, of, "It is too large to be written down.");
  const tokens = { totalRequestsPerDay: requestsPerDay, inputTokensPerRequest, outputTokensPerRequest };
  return {
    requestsPerDay: source
      ? put("requestsPerDay", { ...source, value: requestsPerDay })
      : book.plain(`${place}.requestsPerDay`, requestsPerDay, "It is too large to be written down."),
    requestsPerMonth: put(
      "requestsPerMonth",
      figure(
        "requestsPerMonth",
        "requests/month",
        point.requestsPerMonth,
        "totalRequestsPerDay * daysPerMonth",
        { totalRequestsPerDay: requestsPerDay, daysPerMonth },
      ),
    ),
    tokensPerDay: put(
      "tokensPerDay",
      figure(
        "tokensPerDay",
        "tokens",
        requestsPerDay * tokensPerRequest,
        "totalRequestsPerDay * (inputTokensPerRequest + outputTokensPerRequest)",
        tokens,
      ),
    ),
    tokensPerMonth: put(
      "tokensPerMonth",
      figure(
        "tokensPerMonth",
        "tokens/month",
        point.tokensPerMonth,
        "totalRequestsPerDay * daysPerMonth * (inputTokensPerRequest + outputTokensPerRequest)",
        { ...tokens, daysPerMonth },
      ),
    ),
    wholeTokensPerMonth: point.wholeTokensPerMonth,
    users: point.users,
    timesPresent: point.timesPresent,
  };
}

/** One workload's traffic: its requests, and its tokens per request by kind. */
export interface WorkloadResult {
  readonly name: string;
  readonly requestsPerDay: number;
  readonly shareOfRequests: number;
  readonly inputTokens: number;
  readonly freshInputTokens: number;
  readonly cachedInputTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
}

/** Every workload's traffic, each token of one kind only. */
export function workloadResults(analysis: Analysis): WorkloadResult[] {
  return analysis.traffic.workloads.map((w) => {
    const tokens = tokensByKind(w);
    return {
      name: w.name,
      requestsPerDay: w.requestsPerDay,
      shareOfRequests: w.mixShare,
      inputTokens: w.inputTokens,
      freshInputTokens: tokens.freshInput,
      cachedInputTokens: tokens.cachedInput,
      cacheWriteTokens: tokens.cacheWrite,
      outputTokens: tokens.output,
    };
  });
}
