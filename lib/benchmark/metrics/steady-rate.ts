import type { RequestRecord } from "../client/request-record.ts";

/** A span of the monotonic clock, from (inclusive) to (exclusive). */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Output tokens a second whose arrival falls into the span between the end of the warm-up and the first stream that
 * was not replaced, whichever request they belong to and however it ended. Neither ramp nor drain counts, as in
 * SGLang's steady state. Where chunks are not counted by the server, a request's tokens are spread evenly over its
 * chunks. Null for an empty span.
 */
export function steadyTokensPerSecond(
  records: readonly RequestRecord[],
  { fromMs, toMs }: Span,
): number | null {
  if (!(toMs > fromMs)) return null;
  let tokens = 0;
  for (const { chunkTimesMs, chunkTokens, outputTokens } of records) {
    if (chunkTimesMs.length === 0) continue;
    const each = outputTokens / chunkTimesMs.length;
    for (let i = 0; i < chunkTimesMs.length; i += 1) {
      const timeMs = chunkTimesMs[i] ?? 0;
      if (timeMs >= fromMs && timeMs < toMs) tokens += chunkTokens?.[i] ?? each;
    }
  }
  return (tokens / (toMs - fromMs)) * 1000;
}

/** Mean requests in flight over the span; null for an empty one. */
export function meanConcurrency(records: readonly RequestRecord[], { fromMs, toMs }: Span): number | null {
  if (!(toMs > fromMs)) return null;
  let busyMs = 0;
  for (const { sentMs, endMs } of records)
    if (sentMs !== null) busyMs += Math.max(0, Math.min(endMs, toMs) - Math.max(sentMs, fromMs));
  return busyMs / (toMs - fromMs);
}
