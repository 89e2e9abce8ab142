import { nowMs } from "../clock.ts";
import { arrivals, type ArrivalPattern } from "./arrivals.ts";
import type { Issuer } from "./issuer.ts";

interface OpenLoopOptions {
  readonly pattern: ArrivalPattern & { readonly mostInFlight: number };
  readonly seed: number;
  readonly startMs: number;
  readonly shard: { readonly index: number; readonly of: number };
}

/**
 * Sends requests at their moments, whatever the server does. The schedule is absolute, and each time that the loop
 * wakes it sends all that is due: timers are a millisecond coarse, and one that is late must not slow the rate down.
 * What cannot be sent because too many are under way waits in turn, and keeps its moment. Returns the moments of
 * requests that are waiting; more are sent as others end, after the planned end of the run too.
 */
export function runOpenLoop(issuer: Issuer, options: OpenLoopOptions): number[] {
  const { pattern, seed, startMs, shard } = options;
  const waiting: number[] = [];
  const moments = arrivals(pattern, seed);
  let timer: NodeJS.Timeout | null = null;
  const sendWaiting = () => {
    const next = waiting.shift();
    if (next !== undefined && !issuer.issueLate(next, sendWaiting)) waiting.unshift(next);
  };
  const nextMoment = () => {
    const moment = startMs + moments.next().value;
    // Every thread draws the same moments and skips those of the others.
    for (let i = 1; i < shard.of; i += 1) moments.next();
    return moment;
  };
  for (let i = 0; i < shard.index; i += 1) moments.next();
  let due = nextMoment();
  const release = () => {
    const now = nowMs();
    while (due <= now) {
      if (issuer.stopped !== null) return;
      if (issuer.inFlight >= pattern.mostInFlight) waiting.push(due);
      else if (!issuer.issue(due, sendWaiting)) return;
      due = nextMoment();
    }
    timer = setTimeout(release, due - now);
  };
  issuer.onStop(() => {
    if (timer !== null) clearTimeout(timer);
  });
  release();
  return waiting;
}
