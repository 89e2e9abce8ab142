import type { Cohort } from "./cohorts.ts";
import type { BoughtServers } from "./timed-option.ts";

/**
 * What servers that still serve are worth after a number of months: it falls in a straight line from the price paid
 * to the residual value at the end of the life. Installation and one-off work are worth nothing to anybody else.
 *
 * @param after months since the start of the projection; servers whose life has ended by then are sold already
 * @example One server of $60,000 with 10 % residual after 5 years, at 24 months: 60,000 × (1 − 0.9 × 24 ÷ 60) = $38,400
 */
export function serverValueUsd(
  cohorts: readonly Cohort[],
  { lifeMonths, residualShare }: Pick<BoughtServers, "lifeMonths" | "residualShare">,
  after: number,
): number {
  let value = 0;
  for (const { month, units, priceUsdPerUnit, lastMonth } of cohorts) {
    const age = after - month;
    if (age <= 0 || lastMonth < after) continue;
    value += units * priceUsdPerUnit * (1 - (1 - residualShare) * (age / lifeMonths));
  }
  return value;
}
