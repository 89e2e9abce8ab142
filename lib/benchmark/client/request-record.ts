import type { RequestError } from "./request-error.ts";

/** What is known of one request once it has ended. All instants are milliseconds of {@link nowMs}'s clock. */
export interface RequestRecord {
  readonly index: number;
  /** When the load pattern meant to send it. */
  readonly scheduledMs: number;
  /** When it was written to the socket; null where no connection came about. */
  readonly sentMs: number | null;
  readonly headersMs: number | null;
  /** The first chunk with any generated token; a chunk with only a role or an empty text does not count. */
  readonly firstTokenMs: number | null;
  /** The first chunk that is part of the answer, not of the reasoning before it. */
  readonly firstAnswerMs: number | null;
  readonly lastTokenMs: number | null;
  /** `[DONE]`, or the end of the answer where that does not come. */
  readonly endMs: number;
  /** When each chunk with tokens arrived. */
  readonly chunkTimesMs: Float64Array;
  /** Tokens of each of those chunks where the server says so in every chunk; null where it does not. */
  readonly chunkTokens: Uint32Array | null;
  readonly inputTokens: number | null;
  readonly cachedInputTokens: number | null;
  /** The server's count; where it gives none, the number of chunks with tokens. */
  readonly outputTokens: number;
  readonly tokenSource: "usage" | "continuous-usage" | "chunks";
  readonly requestedOutputTokens: number | null;
  /** The server's own waiting time, where it reports one. */
  readonly serverQueueMs: number | null;
  /** Null: it ended well. */
  readonly error: RequestError | null;
}
