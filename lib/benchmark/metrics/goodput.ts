import type { RequestRecord } from "../client/request-record.ts";
import type { Goodput } from "../result.ts";
import { isGood, type LatencyTarget } from "./latency-target.ts";

/** Good requests and their tokens a second; `ended` holds completed and failed requests, which all count. */
export function goodputOf(
  ended: readonly RequestRecord[],
  target: LatencyTarget,
  seconds: number | null,
): Goodput {
  const good = ended.filter((record) => isGood(record, target));
  const tokens = good.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
  return {
    timeToFirstTokenMs: target.timeToFirstTokenMs,
    timePerOutputTokenMs: target.timePerOutputTokenMs,
    endToEndMs: target.endToEndMs,
    requestsPerSecond: seconds === null ? null : good.length / seconds,
    outputTokensPerSecond: seconds === null ? null : tokens / seconds,
    attainment: ended.length === 0 ? null : good.length / ended.length,
  };
}
