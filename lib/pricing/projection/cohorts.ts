import { monthsOfService } from "./depreciation.ts";

/** Servers that came in the same month, at that month's price. Months count from 0. */
export interface Cohort {
  readonly month: number;
  readonly units: number;
  readonly priceUsdPerUnit: number;
  /** The month in which they serve for the last time; it may lie beyond the horizon. */
  readonly lastMonth: number;
}

export interface CohortTerms {
  /** Price of one in the first month, and what it is in each month as a factor on that. */
  readonly priceUsd: number;
  readonly factors: readonly number[];
  /** Life of a server that is bought, or term of a lease. */
  readonly lifeMonths: number;
}

/**
 * Adds servers whenever the month needs more than are left. Servers are not sold early when demand falls, and those
 * whose life has ended are replaced only as far as they are still needed.
 *
 * @param needed units that each month needs
 * @param from the first month served
 * @example addCohorts([1, 1, 2], 0, { priceUsd: 100, factors: [1, 0.9, 0.81], lifeMonths: 36 }).cohorts
 * // 1 unit at $100 in month 0 and 1 at $81 in month 2
 */
export function addCohorts(
  needed: readonly number[],
  from: number,
  terms: CohortTerms,
): { readonly cohorts: readonly Cohort[]; readonly installed: readonly number[] } {
  const cohorts: Cohort[] = [];
  const service = monthsOfService(terms.lifeMonths);
  const installed = new Array<number>(needed.length).fill(0);
  let left = 0;
  let oldest = 0;
  for (let month = from; month < needed.length; month += 1) {
    for (let ended = cohorts[oldest]; ended && ended.lastMonth < month; ended = cohorts[oldest]) {
      left -= ended.units;
      oldest += 1;
    }
    const units = (needed[month] ?? 0) - left;
    // Units that a set utilisation asks for are fractions; their rounding is no purchase.
    if (units > left * 1e-12) {
      const priceUsdPerUnit = terms.priceUsd * (terms.factors[month] ?? 1);
      cohorts.push({ month, units, priceUsdPerUnit, lastMonth: month + service - 1 });
      left += units;
    }
    installed[month] = left;
  }
  return { cohorts, installed };
}
