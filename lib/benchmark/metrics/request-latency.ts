import type { RequestRecord } from "../client/request-record.ts";

/** From writing the request to its first token; null where either did not happen. */
export const timeToFirstTokenMs = ({ firstTokenMs, sentMs }: RequestRecord): number | null =>
  firstTokenMs === null || sentMs === null ? null : firstTokenMs - sentMs;

/** The same from the moment at which the load pattern meant to send it: waiting for a turn counts. */
export const timeToFirstTokenFromScheduleMs = ({
  firstTokenMs,
  scheduledMs,
}: RequestRecord): number | null => (firstTokenMs === null ? null : firstTokenMs - scheduledMs);

/**
 * (last token − first token) ÷ (output tokens − tokens of the first chunk), as vLLM's and SGLang's "tpot" and
 * AIPerf's "inter_token_latency"; null when there is no token after the first chunk.
 *
 * @example timePerOutputTokenMs(record) // first token at 200 ms, 65th and last at 1480 ms → 20
 */
export function timePerOutputTokenMs(record: RequestRecord): number | null {
  const { firstTokenMs, lastTokenMs, outputTokens, chunkTokens } = record;
  const later = outputTokens - (chunkTokens?.[0] ?? 1);
  return firstTokenMs === null || lastTokenMs === null || later <= 0
    ? null
    : (lastTokenMs - firstTokenMs) / later;
}

export const endToEndMs = ({ endMs, sentMs }: RequestRecord): number | null =>
  sentMs === null ? null : endMs - sentMs;
