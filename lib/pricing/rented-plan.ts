import type { FleetPlan } from "./fleet.ts";

/**
 * - `always-on`: sized for the peak hour, all hours paid.
 * - `autoscaled`: sized hour by hour.
 * - `active-window`: sized for the peak, paid only in the hours in which traffic arrives.
 * - `scale-to-zero`: paid for busy time and a start-up buffer.
 */
export const RENTED_BILLING = ["always-on", "autoscaled", "active-window", "scale-to-zero"] as const;
export type RentedBilling = (typeof RENTED_BILLING)[number];

/** `mix`: a reserved base with an on-demand top, split so that it costs least; needs `autoscaled`. */
export const RENTED_PURCHASES = ["on-demand", "spot", "reserved", "mix"] as const;
export type RentedPurchase = (typeof RENTED_PURCHASES)[number];

export interface RentedPlan extends FleetPlan {
  readonly scope: string;
  readonly billing: RentedBilling;
  readonly purchase: RentedPurchase;
  readonly usdPerGpuHour: number;
  readonly spotUsdPerGpuHour: number;
  readonly reservedUsdPerGpuHour: number;
  /** Extra hours that spot interruptions cost, as a share. */
  readonly interruptionShare: number;
  /** Negotiated discount on the rent, as a share. */
  readonly discountShare: number;
  /** Other infrastructure as a share of the rent: load balancer, disks, network. */
  readonly overheadShare: number;
  /** Starts from zero in a day, and the paid minutes that each costs. Scale to zero only. */
  readonly startsPerDay: number;
  readonly startupMinutes: number;
}
