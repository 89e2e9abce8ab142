import type { Traffic } from "../pricing/workload.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** A volume in every unit that a user may count in, the traffic mix held constant. */
export interface VolumePoint {
  readonly requestsPerDay: number;
  readonly requestsPerMonth: number;
  readonly tokensPerMonth: number;
  /** The first whole token of the month at which it is reached. */
  readonly wholeTokensPerMonth: number;
  /** Users a day, where the first workload counts users; else null. */
  readonly users: number | null;
  /** How many times the present traffic; null when there is none. */
  readonly timesPresent: number | null;
}

/** The unit in which the user stated traffic: that of the first workload. */
export type VolumeUnit = "requests" | "users" | "tokens";

export const volumeUnitOf = (scenario: Scenario): VolumeUnit =>
  scenario.workloads[0]?.trafficUnit ?? "requests";

/** Tokens of one request of the mix, input and output. */
const tokensPerRequest = (traffic: Traffic) => traffic.inputTokensPerRequest + traffic.outputTokensPerRequest;

/**
 * States a volume in requests a day in the other units.
 *
 * @example volumePoint(traffic, scenario, 42000).tokensPerMonth
 */
export function volumePoint(traffic: Traffic, scenario: Scenario, requestsPerDay: number): VolumePoint {
  const requestsPerMonth = requestsPerDay * traffic.daysPerMonth;
  const tokensPerMonth = requestsPerMonth * tokensPerRequest(traffic);
  const first = scenario.workloads[0];
  const mixShare = traffic.workloads[0]?.mixShare ?? 1;
  return {
    requestsPerDay,
    requestsPerMonth,
    tokensPerMonth,
    // A crossing computed as 235714286.00000003 is the token 235,714,286.
    wholeTokensPerMonth: Math.ceil(tokensPerMonth * (1 - 2 ** -48)),
    users:
      first?.trafficUnit === "users" && first.requestsPerUserPerDay > 0
        ? (requestsPerDay * mixShare) / first.requestsPerUserPerDay
        : null,
    timesPresent: traffic.requestsPerDay > 0 ? requestsPerDay / traffic.requestsPerDay : null,
  };
}

/** The number to show for a volume in the user's unit. */
export function inUnit(point: VolumePoint, unit: VolumeUnit): number {
  switch (unit) {
    case "requests":
      return point.requestsPerDay;
    case "users":
      return point.users ?? point.requestsPerDay;
    case "tokens":
      return point.tokensPerMonth;
  }
}
