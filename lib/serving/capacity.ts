import { estimateThroughput, type ThroughputEstimate } from "./estimate.ts";
import { mostConcurrentRequests, whyNotFitting } from "./memory.ts";
import { scaledEstimate } from "./scaled-estimate.ts";
import type { ServingCase } from "./serving-case.ts";

export interface LatencyTarget {
  readonly timePerOutputTokenSeconds: number;
  readonly timeToFirstTokenSeconds: number;
}

export type Capacity =
  | {
      readonly ok: true;
      /** The largest number of requests in flight that meets the target. */
      readonly concurrency: number;
      readonly requestsPerSecond: number;
      readonly estimate: ThroughputEstimate;
      /** Whether memory stopped the search rather than latency. */
      readonly limitedByMemory: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** A capacity that meets the target. */
export type MetCapacity = Extract<Capacity, { ok: true }>;

/** Front ends and schedulers are not tried beyond so many requests in flight per replica. */
const MOST_CONCURRENCY = 4096;

/**
 * Capacity of one replica under a latency target: the largest concurrency whose time per output token and whose
 * typical time to first token meet it, and the requests per second it then serves. Both times grow with
 * concurrency, so bisection finds it.
 *
 * @param speed tuning factor × correction by published rows
 * @returns a reason when the model does not fit or even one request is too slow
 * @example
 * capacityAtLatency(question, { timePerOutputTokenSeconds: 0.05, timeToFirstTokenSeconds: 2 })
 */
export function capacityAtLatency(
  question: Omit<ServingCase, "load">,
  target: LatencyTarget,
  speed = 1,
): Capacity {
  const { inputTokens, outputTokens } = question;
  const at = (requests: number): ThroughputEstimate =>
    scaledEstimate(estimateThroughput({ ...question, load: { kind: "concurrency", requests } }), speed);
  const unfit = whyNotFitting(question, inputTokens, outputTokens);
  if (unfit !== null) return { ok: false, reason: unfit };
  const held = Math.min(MOST_CONCURRENCY, mostConcurrentRequests(question, inputTokens, outputTokens));
  const alone = at(1);
  if (!meets(alone, target)) return { ok: false, reason: tooSlow(alone, target) };
  let good = 1;
  let bad = held + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (meets(at(middle), target)) good = middle;
    else bad = middle;
  }
  const estimate = at(good);
  return {
    ok: true,
    concurrency: good,
    requestsPerSecond: estimate.requestsPerSecond,
    estimate,
    limitedByMemory: good === held,
  };
}

function meets(estimate: ThroughputEstimate, target: LatencyTarget): boolean {
  return (
    estimate.timePerOutputTokenSeconds <= target.timePerOutputTokenSeconds &&
    estimate.timeToFirstTokenSeconds.typical <= target.timeToFirstTokenSeconds
  );
}

function tooSlow(alone: ThroughputEstimate, target: LatencyTarget): string {
  const milliseconds = (seconds: number): string => `${Math.round(1000 * seconds)} ms`;
  return alone.timePerOutputTokenSeconds > target.timePerOutputTokenSeconds
    ? `Even alone, a request takes ${milliseconds(alone.timePerOutputTokenSeconds)} per output token; the target is ${milliseconds(target.timePerOutputTokenSeconds)}.`
    : `Even alone, a request waits ${milliseconds(alone.timeToFirstTokenSeconds.typical)} for its first token; the target is ${milliseconds(target.timeToFirstTokenSeconds)}.`;
}
