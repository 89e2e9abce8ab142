import { errorOf } from "./chunk.ts";
import { requestError, type RequestError, type RequestErrorKind } from "./request-error.ts";

/** Longer waits than this are not believed. */
const LONGEST_RETRY_SECONDS = 3600;

/**
 * Names an answer whose status is not 200. `retryAfter` is the header: seconds, or a date (RFC 9110, 10.2.3).
 * The server's own sentence is taken from JSON alone, and whole: who keeps it takes the key out, and then cuts it.
 *
 * @example statusError(429, "2", "", 0) // kind rate-limited, retryAfterSeconds 2
 */
export function statusError(
  status: number,
  retryAfter: string | null,
  body: string,
  nowEpochMs: number,
): RequestError {
  return requestError(kindOf(status), {
    status,
    retryAfterSeconds: retryAfter === null ? null : retrySeconds(retryAfter, nowEpochMs),
    message: messageOf(body),
  });
}

function kindOf(status: number): RequestErrorKind {
  if (status === 429) return "rate-limited";
  if (status >= 500) return "server-error";
  if (status >= 400) return "rejected";
  return status >= 300 ? "redirect" : "content-type";
}

function retrySeconds(header: string, nowEpochMs: number): number | null {
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - nowEpochMs) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_RETRY_SECONDS) : null;
}

function messageOf(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null) return null;
    const fields = { ...parsed } as Readonly<Record<string, unknown>>;
    const message = errorOf(fields) ?? fields.detail ?? fields.message;
    return typeof message === "string" ? message : null;
  } catch {
    return null;
  }
}
