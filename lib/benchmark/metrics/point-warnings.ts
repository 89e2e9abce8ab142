import type { RequestRecord } from "../client/request-record.ts";
import type { BenchmarkPoint } from "../result.ts";
import { isBusy } from "./client-health.ts";
import { percentile } from "./percentile.ts";

/** Output lengths may differ from what was asked for by this much, in tokens and as a share. */
const LENGTH_TOKENS = 50;
const LENGTH_SHARE = 0.05;
const CACHED_SHARE = 0.01;
/** Arrivals are late when the median request left by more than this after its time. */
const LATE_MS = 10;
const RATE_SHARE = 0.95;
const FEW_REQUESTS = 30;

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** What to know before believing a point, one sentence each. */
export function pointWarnings(
  point: BenchmarkPoint,
  completed: readonly RequestRecord[],
  ended: readonly RequestRecord[],
  cutOff: number,
): string[] {
  return [
    // The slowest are the ones that had not ended: without them the others look better than the server is.
    cutOff > 0
      ? `Requests that were still under way when the run ended (${cutOff}) are not counted; they may have been the slowest.`
      : null,
    failures(point, ended.length),
    completed.length > 0 && completed.length < FEW_REQUESTS
      ? `Fewer than ${FEW_REQUESTS} requests were completed (${completed.length}): the high percentiles say little.`
      : null,
    lengths(completed),
    cached(completed),
    notStreamed(completed),
    point.tokenSource === "chunks" && point.outputTokens !== 0
      ? "The server reports no usage: tokens were counted as pieces of the stream, which may hold several."
      : null,
    late(point, ended),
    busy(point),
  ].filter((warning) => warning !== null);
}

function busy({ client }: BenchmarkPoint): string | null {
  if (client?.clientLimited !== true) return null;
  const late = `up to ${client.eventLoopDelayP99Ms.toFixed(1)} ms late (99th percentile)`;
  return isBusy(client)
    ? `The load generator was busy (${percent(client.processorShare)} of a core, ${late}): the server may do better than this.`
    : `This machine kept the load generator waiting, ${late}, which the high percentiles include.`;
}

function failures({ failedRequests, errors }: BenchmarkPoint, ended: number): string | null {
  if (failedRequests === null || failedRequests === 0) return null;
  const kinds = errors.map(({ kind, count }) => `${count} ${kind}`).join(", ");
  return `${failedRequests} of ${ended} requests failed (${kinds}); latencies are of the others.`;
}

function lengths(completed: readonly RequestRecord[]): string | null {
  let wanted = 0;
  let came = 0;
  let asked = 0;
  for (const { requestedOutputTokens, outputTokens } of completed) {
    if (requestedOutputTokens === null || requestedOutputTokens === 0) continue;
    wanted += requestedOutputTokens;
    came += outputTokens;
    asked += 1;
  }
  const off = Math.abs(came - wanted);
  if (asked === 0 || (off <= LENGTH_SHARE * wanted && off / asked <= LENGTH_TOKENS)) return null;
  return `Answers had ${(came / asked).toFixed(0)} tokens on average where ${(wanted / asked).toFixed(0)} were asked for.`;
}

function cached(completed: readonly RequestRecord[]): string | null {
  let input = 0;
  let hits = 0;
  for (const { inputTokens, cachedInputTokens } of completed) {
    input += inputTokens ?? 0;
    hits += cachedInputTokens ?? 0;
  }
  return hits > CACHED_SHARE * input && input > 0
    ? `${percent(hits / input)} of the input tokens came from the server's prefix cache.`
    : null;
}

/** A proxy that holds the answer back until it is whole makes all its pieces arrive at once. */
function notStreamed(completed: readonly RequestRecord[]): string | null {
  const long = completed.filter(({ outputTokens }) => outputTokens >= 8);
  const atOnce = long.filter(
    ({ chunkTimesMs, firstTokenMs, lastTokenMs, sentMs }) =>
      chunkTimesMs.length === 1 ||
      (firstTokenMs !== null &&
        lastTokenMs !== null &&
        sentMs !== null &&
        lastTokenMs - firstTokenMs < 0.01 * (firstTokenMs - sentMs)),
  );
  return long.length > 0 && atOnce.length > long.length / 2
    ? "Most answers arrived in one go: something between here and the server holds the stream back, so that the time to first token and the time per token mean nothing."
    : null;
}

function late({ load, rates }: BenchmarkPoint, ended: readonly RequestRecord[]): string | null {
  const wanted = load.requestsPerSecond;
  if (wanted === null || ended.length === 0) return null;
  const delays = ended.flatMap(({ sentMs, scheduledMs }) => (sentMs === null ? [] : [sentMs - scheduledMs]));
  const median = percentile(Float64Array.from(delays).sort(), 50);
  if (median > LATE_MS)
    return `Half of the requests left more than ${median.toFixed(0)} ms after their time: too many were under way.`;
  const came = rates.requestsPerSecond;
  return came !== null && came < RATE_SHARE * wanted && ended.length >= FEW_REQUESTS
    ? `${came.toFixed(2)} requests a second were completed where ${wanted.toFixed(2)} were to arrive.`
    : null;
}
