import { setTimeout as sleep } from "node:timers/promises";
import { nowMs } from "../clock.ts";
import type { RequestRecord } from "../client/request-record.ts";
import { runClosedLoop } from "./closed-loop.ts";
import { Issuer, type Send, type Spent } from "./issuer.ts";
import type { LiveProgress } from "./live-progress.ts";
import type { LoadPlan, StopReason } from "./load-plan.ts";
import { runOpenLoop } from "./open-loop.ts";
import type { RequestSource } from "./request-source.ts";

export interface LoadOutcome {
  readonly records: readonly RequestRecord[];
  /** End of the warm-up. */
  readonly measuredFromMs: number;
  /** Beginning of the cool-down, or the end of sending. */
  readonly measuredToMs: number;
  /** When no further request was sent: the first stream that was not replaced. */
  readonly stoppedMs: number;
  readonly reason: StopReason;
  readonly spent: Spent;
}

interface LoadContext {
  readonly source: RequestSource;
  readonly send: Send;
  /** Counts chunks of the requests that `send` sends. */
  readonly live: { readonly chunks: number };
  readonly startMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LiveProgress) => void;
}

const PROGRESS_MS = 200;

/** Ends at which what is under way may still come to its end. */
const DRAINED: ReadonlySet<StopReason> = new Set(["done", "request-limit", "token-limit"]);

/** Ends at which what still waited had waited for the server, and was not held back by a limit or the user. */
const WAITED: ReadonlySet<StopReason> = new Set(["done", "time-limit"]);

/**
 * Carries one load through: warm-up, measured time or count, cool-down, drain. Ends early, with what there is by then,
 * when the signal is aborted or a hard limit is met; never throws for what the server does.
 */
export async function runLoad(plan: LoadPlan, context: LoadContext): Promise<LoadOutcome> {
  const { source, send, startMs, signal } = context;
  const measuredFromMs = startMs + plan.warmUpSeconds * 1000;
  const endMs = plan.seconds === null ? null : measuredFromMs + plan.seconds * 1000;
  const issuer = new Issuer({ source, send, limits: plan.limits, measuredFromMs, requests: plan.requests });

  const abort = () => {
    issuer.stop("cancelled");
    issuer.cancelAll();
  };
  const timers = [
    setInterval(() => context.onProgress(progressOf(issuer, plan, context)), PROGRESS_MS),
    setTimeout(
      () => {
        issuer.stop("time-limit");
        issuer.cancelAll();
      },
      startMs - nowMs() + plan.limits.mostSeconds * 1000,
    ),
  ];
  if (endMs !== null) timers.push(setTimeout(() => issuer.stop("done"), endMs - nowMs()));
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();

  // Timers may be early by parts of a millisecond, and what is sent before the start is not measured.
  for (let leftMs = startMs - nowMs(); leftMs > 0; leftMs = startMs - nowMs()) await sleep(Math.ceil(leftMs));
  const waiting = begin(issuer, plan, startMs);
  await new Promise<void>((done) => issuer.onStop(done));
  if (DRAINED.has(stopOf(issuer).reason)) await drain(issuer, plan.drainSeconds);
  const { reason, timeMs: stoppedMs } = stopOf(issuer);
  // What could not be sent in all this time is late by at least as much, and must not be left out.
  if (WAITED.has(reason)) for (const scheduledMs of waiting.splice(0)) issuer.giveUp(scheduledMs);
  waiting.length = 0;
  issuer.cancelAll();
  for (const timer of timers) clearTimeout(timer);
  signal.removeEventListener("abort", abort);
  return {
    records: issuer.records,
    measuredFromMs,
    measuredToMs: Math.min(stoppedMs, (endMs ?? Infinity) - plan.coolDownSeconds * 1000),
    stoppedMs,
    reason,
    spent: issuer.spent,
  };
}

const stopOf = ({ stopped }: Issuer) => stopped ?? ({ reason: "done", timeMs: nowMs() } as const);

function begin(issuer: Issuer, plan: LoadPlan, startMs: number): number[] {
  const { pattern, shard, seed, warmUpSeconds } = plan;
  if (issuer.stopped !== null) return [];
  if (pattern.kind !== "closed") return runOpenLoop(issuer, { pattern, seed, startMs, shard });
  runClosedLoop(issuer, pattern.concurrency, (warmUpSeconds / 2) * 1000);
  return [];
}

async function drain(issuer: Issuer, seconds: number): Promise<void> {
  const enough = new AbortController();
  await Promise.race([
    issuer.idle(),
    sleep(seconds * 1000, undefined, { signal: enough.signal }).catch(() => undefined),
  ]);
  enough.abort();
}

function progressOf(issuer: Issuer, plan: LoadPlan, { startMs, live }: LoadContext): LiveProgress {
  const elapsedSeconds = Math.max(0, (nowMs() - startMs) / 1000);
  const planned = plan.seconds === null ? null : plan.warmUpSeconds + plan.seconds;
  const byTime = planned === null ? null : Math.min(1, elapsedSeconds / planned);
  const done = issuer.measured - issuer.inFlight;
  const byCount = plan.requests === null ? null : Math.min(1, Math.max(0, done) / plan.requests);
  const share = byTime === null && byCount === null ? null : Math.max(byTime ?? 0, byCount ?? 0);
  const left = share === null || share === 0 ? null : (elapsedSeconds / share) * (1 - share);
  return {
    phase:
      issuer.stopped !== null ? "draining" : elapsedSeconds < plan.warmUpSeconds ? "warm-up" : "measuring",
    elapsedSeconds,
    secondsLeft: left,
    share,
    completed: issuer.records.length - issuer.failed,
    failed: issuer.failed,
    inFlight: issuer.inFlight,
    chunks: live.chunks,
    timesToFirstToken: issuer.timesToFirstToken.counts,
  };
}
