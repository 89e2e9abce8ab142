import { nowMs } from "../clock.ts";
import type { RequestError } from "../client/request-error.ts";
import type { Issuer } from "./issuer.ts";

const LONGEST_RETRY_AFTER_MS = 5000;
const LONGEST_PAUSE_MS = 1000;
const FIRST_PAUSE_MS = 50;

/**
 * Keeps so many requests under way: each is followed by the next as soon as it ends. After an error a stream pauses, as
 * long as the server asks for or twice as long each time, so that a server that refuses is not hammered. Streams begin
 * spread over `rampMs`.
 */
export function runClosedLoop(issuer: Issuer, concurrency: number, rampMs: number): void {
  const timers = new Set<NodeJS.Timeout>();
  const later = (run: () => void, delayMs: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, delayMs);
    timers.add(timer);
  };
  const stream = () => {
    let failures = 0;
    const next = () => {
      issuer.issue(nowMs(), ({ error }) => {
        if (error === null) {
          failures = 0;
          next();
          return;
        }
        failures += 1;
        later(next, pauseMs(error, failures));
      });
    };
    next();
  };
  issuer.onStop(() => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  });
  for (let i = 0; i < concurrency; i += 1) {
    const delayMs = (rampMs * i) / concurrency;
    if (delayMs < 1) stream();
    else later(stream, delayMs);
  }
}

/** Milliseconds to wait after the n-th failure in a row. */
function pauseMs({ retryAfterSeconds }: RequestError, failures: number): number {
  return retryAfterSeconds === null
    ? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10))
    : Math.min(LONGEST_RETRY_AFTER_MS, retryAfterSeconds * 1000);
}
