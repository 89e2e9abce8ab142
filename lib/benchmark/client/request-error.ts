import type { HttpFailure } from "../http/http-failure.ts";

/**
 * Why a request failed. Every way to fail has one name, so that a report can count them:
 * - those of {@link HttpFailure}: no connection, or no complete response; `too-large` too when one line or answer is;
 * - `timeout`: connected, but the answer, its next piece, or its end did not come in time;
 * - `rate-limited` (429), `rejected` (other 4xx), `server-error` (5xx), `redirect` (3xx, never followed);
 * - `content-type`: the answer is no event stream (or, for embeddings, no JSON);
 * - `bad-json`: an event that is not what the protocol promises;
 * - `stream-error`: the server reported an error inside a stream that began with status 200;
 * - `endless`: more pieces than were asked for by far;
 * - `empty`: the stream ended well but brought no token;
 * - `cancelled`: the run was stopped while the request was under way; not a fault of the server.
 */
export type RequestErrorKind =
  | HttpFailure
  | "timeout"
  | "rate-limited"
  | "rejected"
  | "server-error"
  | "redirect"
  | "content-type"
  | "bad-json"
  | "stream-error"
  | "endless"
  | "empty"
  | "cancelled";

export interface RequestError {
  readonly kind: RequestErrorKind;
  /** HTTP status where there was an answer. */
  readonly status: number | null;
  /** What the server asked for with Retry-After. */
  readonly retryAfterSeconds: number | null;
  /** The server's own error sentence, cut short; never its whole answer. */
  readonly message: string | null;
}

export const requestError = (kind: RequestErrorKind, more: Partial<RequestError> = {}): RequestError => ({
  status: null,
  retryAfterSeconds: null,
  message: null,
  ...more,
  kind,
});
