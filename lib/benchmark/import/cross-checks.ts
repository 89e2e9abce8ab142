import type { BenchmarkPoint, Distribution } from "../result.ts";
import { plausible } from "./fields.ts";

/** Below this share of the asked-for rate the load was not what it says. */
const LEAST_RATE_SHARE = 0.95;

/**
 * How far the mean latency may be from TTFT + TPOT × (tokens − 1), taken from means. Lengths and speeds that go
 * together move it by some percent; a client that counts its tokens twice moves it by half.
 */
const LARGEST_LATENCY_GAP = 0.2;

/**
 * What does not fit together in one point, one plain sentence each.
 *
 * @param sentPerSecond the rate at which requests were sent, where the tool says so
 */
export function crossChecks(point: BenchmarkPoint, sentPerSecond: number | null): readonly string[] {
  return [...failures(point), ...rate(point, sentPerSecond), ...latencySum(point), ...missing(point)];
}

function failures({ completedRequests, failedRequests }: BenchmarkPoint): readonly string[] {
  if (failedRequests === null || failedRequests === 0) return [];
  return [`${count(failedRequests)} of ${count(completedRequests + failedRequests)} requests failed.`];
}

function rate({ load, rates }: BenchmarkPoint, sent: number | null): readonly string[] {
  const asked = load.requestsPerSecond;
  const achieved = sent ?? rates.requestsPerSecond;
  if (asked === null || achieved === null || achieved >= LEAST_RATE_SHARE * asked) return [];
  return [
    sent === null
      ? `Only ${short(achieved)} of the ${short(asked)} requests a second that were asked for completed: the server did not keep up, or the run was too short for its tail.`
      : `Only ${short(achieved)} of the ${short(asked)} requests a second that were asked for were sent: the load generator did not keep up.`,
  ];
}

function latencySum({ latency, outputTokens, completedRequests }: BenchmarkPoint): readonly string[] {
  const first = latency.timeToFirstToken?.mean ?? null;
  const each = latency.timePerOutputToken?.mean ?? null;
  const whole = latency.endToEnd?.mean ?? null;
  // A damaged count of requests makes more tokens of each than a sentence can hold.
  const tokens = plausible(outputTokens === null ? null : outputTokens / completedRequests);
  if (first === null || each === null || whole === null || tokens === null) return [];
  const sum = first + each * Math.max(0, tokens - 1);
  if (Math.abs(sum - whole) <= LARGEST_LATENCY_GAP * whole) return [];
  return [
    `Time to first token and ${short(tokens)} output tokens of ${short(each)} ms make ${short(sum)} ms, but requests took ${short(whole)} ms: the tokens may be counted wrongly.`,
  ];
}

function missing({ latency }: BenchmarkPoint): readonly string[] {
  const measures: readonly (readonly [string, Distribution | null])[] = [
    ["time to first token", latency.timeToFirstToken],
    ["time per output token", latency.timePerOutputToken],
    ["end-to-end latency", latency.endToEnd],
  ];
  const absent = measures.filter(([, d]) => d === null).map(([name]) => name);
  const without = measures.filter(
    ([, d]) => d !== null && (d.percentiles[50] === undefined || d.percentiles[99] === undefined),
  );
  return [
    ...(absent.length === 0 ? [] : [`The file has no ${absent.join(", no ")}.`]),
    ...(without.length === 0
      ? []
      : [`The median or the 99th percentile of ${without.map(([name]) => name).join(" and ")} is missing.`]),
  ];
}

const short = (value: number): string => Number(value.toPrecision(3)).toLocaleString("en-US");
const count = (value: number): string => value.toLocaleString("en-US");
