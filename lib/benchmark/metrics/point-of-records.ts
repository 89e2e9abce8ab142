import type { RequestRecord } from "../client/request-record.ts";
import type { BenchmarkLoad, BenchmarkPoint, MeasuredPower } from "../result.ts";
import { clientHealth, type HealthReading } from "./client-health.ts";
import { distributionOf } from "./distribution.ts";
import { goodputOf } from "./goodput.ts";
import type { LatencyTarget } from "./latency-target.ts";
import { pointWarnings } from "./point-warnings.ts";
import {
  endToEndMs,
  timePerOutputTokenMs,
  timeToFirstTokenFromScheduleMs,
  timeToFirstTokenMs,
} from "./request-latency.ts";
import { meanConcurrency, steadyTokensPerSecond, type Span } from "./steady-rate.ts";
import { smoothedTokenGaps, tokenGaps } from "./token-gaps.ts";

export interface Measurement {
  readonly load: BenchmarkLoad;
  /** All requests of the load, warm-up included. */
  readonly records: readonly RequestRecord[];
  /** Requests that were meant to be sent in this span are measured: after the warm-up, before the cool-down. */
  readonly measured: Span;
  /** Span of the steady rate: from the end of the warm-up to the first stream that was not replaced. */
  readonly steady: Span;
  readonly target: LatencyTarget | null;
  readonly health: { readonly reading: HealthReading; readonly workers: number } | null;
  readonly power: Omit<MeasuredPower, "joulesPerOutputToken"> | null;
}

/**
 * What a load came to. Latencies are of completed requests; rates are sums over the span from the first send to the
 * last completion of the measured requests, drain included, as vLLM's; the steady rate leaves ramp and drain out.
 * Cancelled requests are neither completed nor failed. Percentiles are exact, from all records.
 */
export function pointOfRecords(measurement: Measurement): BenchmarkPoint {
  const { load, measured, target, steady, health, power } = measurement;
  const begun = measurement.records.filter(
    ({ scheduledMs }) => scheduledMs >= measured.fromMs && scheduledMs < measured.toMs,
  );
  const ended = begun.filter(({ error }) => error?.kind !== "cancelled");
  const completed = ended.filter(({ error }) => error === null);
  const seconds = spanSeconds(ended);
  const rate = (sum: number | null) => (seconds === null || sum === null ? null : sum / seconds);
  const inputTokens = sumOrNull(completed.map((record) => record.inputTokens));
  const outputTokens = completed.reduce((sum, record) => sum + record.outputTokens, 0);
  const timePerOutputToken = distributionOf(present(completed.map(timePerOutputTokenMs)));
  const steadyRate = steadyTokensPerSecond(measurement.records, steady);
  const point: BenchmarkPoint = {
    load,
    seconds,
    completedRequests: completed.length,
    failedRequests: ended.length - completed.length,
    errors: errorCounts(ended),
    inputTokens,
    outputTokens,
    tokenSource: tokenSourceOf(completed),
    rates: {
      requestsPerSecond: rate(completed.length),
      inputTokensPerSecond: rate(inputTokens),
      outputTokensPerSecond: rate(outputTokens),
      totalTokensPerSecond: rate(inputTokens === null ? null : inputTokens + outputTokens),
      steadyOutputTokensPerSecond: steadyRate,
    },
    latency: {
      timeToFirstToken: distributionOf(present(completed.map(timeToFirstTokenMs))),
      timeToFirstTokenFromSchedule: distributionOf(present(completed.map(timeToFirstTokenFromScheduleMs))),
      timePerOutputToken,
      interTokenLatency: distributionOf(tokenGaps(completed)),
      interTokenLatencySmoothed: distributionOf(smoothedTokenGaps(completed)),
      endToEnd: distributionOf(present(completed.map(endToEndMs))),
      serverQueue: distributionOf(present(completed.map((record) => record.serverQueueMs))),
    },
    meanConcurrency: meanConcurrency(measurement.records, steady),
    goodput: target === null ? null : goodputOf(ended, target, seconds),
    client:
      health === null
        ? null
        : clientHealth(health.reading, health.workers, timePerOutputToken?.percentiles[50] ?? null),
    power:
      power === null
        ? null
        : { ...power, joulesPerOutputToken: steadyRate ? power.meanWatts / steadyRate : null },
    warnings: [],
  };
  return { ...point, warnings: pointWarnings(point, completed, ended, begun.length - ended.length) };
}

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

const sumOrNull = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : present(values).reduce((a, b) => a + b, 0);

function spanSeconds(ended: readonly RequestRecord[]): number | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { sentMs, scheduledMs, endMs } of ended) {
    from = Math.min(from, sentMs ?? scheduledMs);
    to = Math.max(to, endMs);
  }
  return to > from ? (to - from) / 1000 : null;
}

function errorCounts(ended: readonly RequestRecord[]): BenchmarkPoint["errors"] {
  const counts = new Map<string, number>();
  for (const { error } of ended)
    if (error !== null) counts.set(error.kind, (counts.get(error.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** The weakest way of counting that any of the requests had. */
function tokenSourceOf(completed: readonly RequestRecord[]): BenchmarkPoint["tokenSource"] {
  const sources = new Set(completed.map(({ tokenSource }) => tokenSource));
  for (const source of ["chunks", "usage", "continuous-usage"] as const)
    if (sources.has(source)) return source;
  return "unknown";
}
