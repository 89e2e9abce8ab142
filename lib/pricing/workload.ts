import type { DayShape } from "./day-shape.ts";

/** One kind of AI task. Token counts are means per request, retries not included. */
export interface Workload {
  /** Where its inputs live in the scenario, such as `workloads.0`. */
  readonly scope: string;
  readonly name: string;
  readonly requestsPerDay: number;
  /** All prompt tokens, those read from the prompt cache included. */
  readonly inputTokens: number;
  /** All generated tokens, reasoning included. */
  readonly outputTokens: number;
  /** Share of input tokens billed at the cached price. */
  readonly cachedInputShare: number;
  /** Share of input tokens written to the prompt cache; with the cached share at most 1. */
  readonly cacheWriteShare: number;
  /** Share of requests that may wait hours. */
  readonly batchableShare: number;
  /** Extra requests caused by retries, as a share of requests. */
  readonly retryShare: number;
  readonly dayShape: DayShape;
}

/** A workload with its part in the traffic mix, which the break-even holds constant. */
export interface MixedWorkload extends Workload {
  /** Its share of all requests. */
  readonly mixShare: number;
}

/** The scenario's traffic: its mix, and the month it is counted in. */
export interface Traffic {
  readonly workloads: readonly MixedWorkload[];
  /** All requests a day, before retries. */
  readonly requestsPerDay: number;
  readonly hoursPerMonth: number;
  readonly daysPerMonth: number;
  /** Hours of the month in which traffic arrives; equal to `hoursPerMonth` when it arrives at all hours. */
  readonly activeHoursPerMonth: number;
  /** Mean tokens of one request of the mix. */
  readonly inputTokensPerRequest: number;
  readonly outputTokensPerRequest: number;
}

/**
 * Joins workloads into one traffic mix. With no requests at all the mix counts every workload alike.
 *
 * @example trafficOf([chat], 730, 730).daysPerMonth // 730 / 24 = 30.41…
 */
export function trafficOf(
  workloads: readonly Workload[],
  hoursPerMonth: number,
  activeHoursPerMonth: number,
): Traffic {
  const requestsPerDay = workloads.reduce((sum, w) => sum + w.requestsPerDay, 0);
  const mixed = workloads.map((w) => ({
    ...w,
    mixShare:
      workloads.length === 1
        ? 1
        : requestsPerDay > 0
          ? w.requestsPerDay / requestsPerDay
          : 1 / workloads.length,
  }));
  return {
    workloads: mixed,
    requestsPerDay,
    hoursPerMonth,
    daysPerMonth: hoursPerMonth / 24,
    activeHoursPerMonth,
    inputTokensPerRequest: mixed.reduce((sum, w) => sum + w.mixShare * w.inputTokens, 0),
    outputTokensPerRequest: mixed.reduce((sum, w) => sum + w.mixShare * w.outputTokens, 0),
  };
}
