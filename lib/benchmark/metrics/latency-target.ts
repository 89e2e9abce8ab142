import type { RequestRecord } from "../client/request-record.ts";
import { timePerOutputTokenMs, timeToFirstTokenFromScheduleMs } from "./request-latency.ts";

/** What a request has to meet to be good; null parts are not asked for. */
export interface LatencyTarget {
  readonly timeToFirstTokenMs: number | null;
  readonly timePerOutputTokenMs: number | null;
  readonly endToEndMs: number | null;
}

/**
 * Whether a request met every part of the target. It counts from when it was meant to be sent, so that a server
 * that lets requests queue is not good at it. A failed request is not good; one without a second token has no time
 * per output token, and cannot miss it.
 */
export function isGood(record: RequestRecord, target: LatencyTarget): boolean {
  if (record.error !== null) return false;
  const first = timeToFirstTokenFromScheduleMs(record);
  return (
    (target.timeToFirstTokenMs === null || (first !== null && first <= target.timeToFirstTokenMs)) &&
    (target.timePerOutputTokenMs === null ||
      (timePerOutputTokenMs(record) ?? 0) <= target.timePerOutputTokenMs) &&
    (target.endToEndMs === null || record.endMs - record.scheduledMs <= target.endToEndMs)
  );
}
