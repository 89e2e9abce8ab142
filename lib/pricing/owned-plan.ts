import type { FleetPlan } from "./fleet.ts";

/**
 * How money tied up in hardware is charged, beside depreciation.
 * - `capital-recovery`: the level monthly payment that repays price less discounted residual with interest,
 *   less straight-line depreciation.
 * - `average-book-value`: interest on the mean of price and residual.
 */
export const CAPITAL_METHODS = ["none", "capital-recovery", "average-book-value"] as const;
export type CapitalMethod = (typeof CAPITAL_METHODS)[number];

export interface OwnedPlan extends FleetPlan {
  readonly scope: string;
  readonly serverPriceUsd: number;
  readonly installationUsdPerServer: number;
  readonly lifeYears: number;
  /** Share of the price that the server is worth at the end of its life. */
  readonly residualShare: number;
  readonly capitalMethod: CapitalMethod;
  /** Nominal yearly rate; a month costs a twelfth of it. */
  readonly capitalRatePerYear: number;
  /** Share of the price a year. */
  readonly maintenanceSharePerYear: number;
  readonly idleWattsPerGpu: number;
  readonly busyWattsPerGpu: number;
  readonly baseWattsPerServer: number;
  readonly pue: number;
  readonly usdPerKwh: number;
  readonly colocationUsdPerServerMonth: number;
  readonly colocationUsdPerKwMonth: number;
  readonly licenceUsdPerGpuYear: number;
  /** All-in running cost of a server that is on, for sources that give only that. */
  readonly runningUsdPerServerHour: number;
}
