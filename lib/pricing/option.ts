import type { Figure } from "./figure.ts";
import type { LineItem } from "./line-item.ts";

/** Ways to serve. `hybrid` joins the others once workloads can be routed one by one. */
export const OPTION_IDS = ["api-frontier", "api-open", "rented", "owned", "hybrid"] as const;
export type OptionId = (typeof OPTION_IDS)[number];

/** One way to serve, priced as a function of volume. */
export interface PricedOption {
  readonly id: OptionId;
  readonly items: readonly LineItem[];
  /** Largest volume it can serve, in requests a day; `Infinity` unless a fleet was fixed by hand. */
  readonly upTo: number;
  readonly fleet: PricedFleet | null;
  /** What is paid for hardware up front, for a volume; null where nothing is bought. */
  readonly purchaseAt: ((volume: number) => Figure) | null;
  readonly oneOffUsd: number;
}

/** Whether an option can serve a volume, in requests a day, forgiving what differs in its last bits only. */
export const canServe = ({ upTo }: Pick<PricedOption, "upTo">, volume: number): boolean =>
  volume <= upTo * (1 + 1e-12);

/** The hardware behind a rented or owned option. */
export interface PricedFleet {
  /** Whole instances or servers at the peak, for a volume. */
  readonly unitsAt: (volume: number) => number;
  /** Unit-hours paid in a month, for a volume. */
  readonly paidUnitHoursAt: (volume: number) => number;
  /** Requests a day that the units for a volume carry before another is added; null where units are not counted. */
  readonly plannedVolumeAt: (volume: number) => number | null;
  /** Share of the paid replica-hours that serve traffic; null when nothing is paid or throughput is not known. */
  readonly utilisationAt: (volume: number) => number | null;
  readonly replicasPerUnit: number;
  readonly gpusPerUnit: number;
  /** Requests a day that one unit serves at full load, all hours alike. */
  readonly requestsPerDayPerUnit: number;
}
