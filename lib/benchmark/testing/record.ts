import { requestError, type RequestErrorKind } from "../client/request-error.ts";
import type { RequestRecord } from "../client/request-record.ts";

/** A record with the times of its chunks; it was sent at 0 unless said otherwise, and ended with its last chunk. */
export function record(
  chunkTimesMs: readonly number[],
  more: Partial<Omit<RequestRecord, "error">> & { readonly failed?: RequestErrorKind } = {},
): RequestRecord {
  const { failed, ...fields } = more;
  const sentMs = fields.sentMs ?? 0;
  return {
    index: 0,
    scheduledMs: sentMs,
    sentMs,
    headersMs: sentMs,
    firstTokenMs: chunkTimesMs[0] ?? null,
    firstAnswerMs: chunkTimesMs[0] ?? null,
    lastTokenMs: chunkTimesMs.at(-1) ?? null,
    endMs: chunkTimesMs.at(-1) ?? sentMs,
    chunkTimesMs: Float64Array.from(chunkTimesMs),
    chunkTokens: null,
    inputTokens: 100,
    cachedInputTokens: null,
    outputTokens: chunkTimesMs.length,
    tokenSource: "usage",
    requestedOutputTokens: null,
    serverQueueMs: null,
    ...fields,
    error: failed === undefined ? null : requestError(failed),
  };
}
