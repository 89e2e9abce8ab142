import { costAt } from "../cost-curve.ts";
import type { LineItemGroup } from "../line-item.ts";
import { wholeSteps } from "../staircase.ts";
import { priceFactor } from "./price-path.ts";
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
  readonly locked: readonly { readonly item: TimedItem; readonly usd: readonly number[] }[];
}

/** Computes an option's amounts at each month's volume, once for all the months in which it could begin. */
export function optionTable(option: TimedOption, volumes: readonly number[]): OptionTable {
  const { fleet } = option;
  const at = (item: TimedItem) => volumes.map((volume) => costAt(item.curve, volume));
  const units = volumes.map((volume) => fleet?.unitsAt(volume) ?? 0);
  const steady = option.items
    .filter((item) => item.lockedMonths <= 1)
    .map((item): MonthlyItem => {
      const usd = at(item);
      for (let m = 0; m < usd.length; m += 1) usd[m] = (usd[m] ?? 0) * priceFactor(item.decline, m);
      return { id: item.id, group: item.group, usd };
    });
  const steadyTotal = volumes.map((_, m) => steady.reduce((sum, item) => sum + (item.usd[m] ?? 0), 0));
  const locked = option.items
    .filter((item) => item.lockedMonths > 1)
    .map((item) => ({ item, usd: at(item) }));
  return { option, volumes, units, steady, steadyTotal, locked };
}

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
