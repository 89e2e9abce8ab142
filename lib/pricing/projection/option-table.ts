import { costAt } from "../cost-curve.ts";
import type { LineItemGroup } from "../line-item.ts";
import { wholeSteps } from "../staircase.ts";
import { addAmount, monthlyZeros } from "./monthly-amounts.ts";
import { priceFactors } from "./price-path.ts";
import { servingIn } from "./serving-in.ts";
import type { TimedItem, TimedOption } from "./timed-option.ts";

/** Amounts of one line item month by month. */
export interface MonthlyItem {
  readonly id: string;
  readonly group: LineItemGroup;
  readonly usd: readonly number[];
}

/** What can be said of an option month by month before it is known when it begins to serve. */
export interface OptionTable {
  readonly option: TimedOption;
  readonly volumes: readonly number[];
  /** Units that each month needs; zeros where nothing is counted. */
  readonly units: readonly number[];
  /** Items that are the same whenever the option begins. */
  readonly steady: readonly MonthlyItem[];
  readonly steadyTotal: readonly number[];
  /** Items whose price is agreed from the first month served on, at the prices of the first month. */
  readonly locked: readonly LockedItem[];
  /** What a server costs in each month, as a factor on the first month's price; empty where none is bought. */
  readonly serverFactors: readonly number[];
}

export interface LockedItem {
  readonly item: TimedItem;
  readonly usd: readonly number[];
  readonly factors: readonly number[];
}

/** Computes an option's amounts at each month's volume, once for all the months in which it could begin. */
export function optionTable(option: TimedOption, volumes: readonly number[]): OptionTable {
  const { servers } = option;
  const months = volumes.length;
  const units = volumes.map((volume, m) => servingIn(option, m).fleet?.unitsAt(volume) ?? 0);
  const steady: MonthlyItem[] = [];
  const locked: LockedItem[] = [];
  const steadyTotal = monthlyZeros(months);
  for (const { item, usd } of amountsOf(option, volumes)) {
    const factors = priceFactors(item.decline, months);
    if (item.lockedMonths > 1) {
      locked.push({ item, usd, factors });
      continue;
    }
    for (let m = 0; m < months; m += 1) {
      const paid = (usd[m] ?? 0) * (factors[m] ?? 1);
      usd[m] = paid;
      addAmount(steadyTotal, m, paid);
    }
    steady.push({ id: item.id, group: item.group, usd });
  }
  const serverFactors = servers ? priceFactors(servers.decline, months) : [];
  return { option, volumes, units, steady, steadyTotal, locked, serverFactors };
}

/** Each item's amount at each month's volume, at the prices of the first month. */
function amountsOf(
  option: TimedOption,
  volumes: readonly number[],
): readonly { readonly item: TimedItem; readonly usd: number[] }[] {
  if (option.inMonth === undefined)
    return option.items.map((item) => ({ item, usd: volumes.map((volume) => costAt(item.curve, volume)) }));
  const found = new Map<string, { readonly item: TimedItem; readonly usd: number[] }>();
  for (const [m, volume] of volumes.entries()) {
    for (const item of servingIn(option, m).items) {
      const known = found.get(item.id) ?? { item, usd: monthlyZeros(volumes.length) };
      found.set(item.id, known);
      addAmount(known.usd, m, costAt(item.curve, volume));
    }
  }
  return [...found.values()];
}

/**
 * The month whose price holds in a month, where prices are agreed for a term from the first month served on.
 *
 * @example agreedMonth(3, 16, 12) // 15: the second term began then
 */
export const agreedMonth = (from: number, month: number, lockedMonths: number): number =>
  from + Math.floor((month - from) / lockedMonths) * lockedMonths;

/**
 * Monthly cost of the engineers that a fleet needs beyond those it had at the start: one for every started
 * `gpusPerEngineer` GPUs more.
 *
 * @example addedEngineersUsd({ gpusIncluded: 16, gpusPerEngineer: 64, usdPerFteYear: 240000 }, 100) // 84 more: 2 × 20,000
 */
export function addedEngineersUsd(staff: NonNullable<TimedOption["staff"]>, gpus: number): number {
  const more = Math.max(0, gpus - staff.gpusIncluded);
  return (wholeSteps(more / staff.gpusPerEngineer) * staff.usdPerFteYear) / 12;
}
