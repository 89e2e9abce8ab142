import type { RequestRecord } from "../client/request-record.ts";

/**
 * How long a reader waited for each token after the first, in milliseconds, over all requests. A chunk of k tokens
 * brings one wait and k − 1 tokens at once; where the server does not say what a chunk carries, each chunk is taken
 * for one token.
 */
export function tokenGaps(records: readonly RequestRecord[]): Float64Array {
  const gaps = new Float64Array(total(records));
  let at = 0;
  for (const { chunkTimesMs: times, chunkTokens } of records)
    for (let i = 1; i < times.length; i += 1) {
      gaps[at] = (times[i] ?? 0) - (times[i - 1] ?? 0);
      // The rest of the chunk's tokens stay at the zero that the array began with.
      at += chunkTokens?.[i] ?? 1;
    }
  return gaps;
}

/** The same time spread evenly over the tokens of each chunk: k waits of gap ÷ k. */
export function smoothedTokenGaps(records: readonly RequestRecord[]): Float64Array {
  const gaps = new Float64Array(total(records));
  let at = 0;
  for (const { chunkTimesMs: times, chunkTokens } of records)
    for (let i = 1; i < times.length; i += 1) {
      const tokens = chunkTokens?.[i] ?? 1;
      gaps.fill(((times[i] ?? 0) - (times[i - 1] ?? 0)) / tokens, at, at + tokens);
      at += tokens;
    }
  return gaps;
}

function total(records: readonly RequestRecord[]): number {
  let count = 0;
  for (const { chunkTimesMs, chunkTokens } of records)
    for (let i = 1; i < chunkTimesMs.length; i += 1) count += chunkTokens?.[i] ?? 1;
  return count;
}
