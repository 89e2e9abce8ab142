import type { OptionId } from "../option.ts";
import type { LineItemGroup } from "../line-item.ts";
import type { Cohort } from "./cohorts.ts";
import { addAmount, monthlyZeros } from "./monthly-amounts.ts";
import type { MonthlyItem, OptionTable } from "./option-table.ts";
import { servingPath, type Acquisition, type ServingPath } from "./serving-path.ts";

/** An amount of one option's line item month by month. */
export interface PathItem extends MonthlyItem {
  readonly option: OptionId;
  /** `running` is paid month after month; `capital` and `one-off` are spread over time in the accounts. */
  readonly kind: "running" | "capital" | "one-off";
}

/** All that is paid on the way from an API to an option, or with one option alone. */
export interface CashPath {
  readonly option: OptionId;
  /** The API that is paid until the option serves, and in an overlap after; null where none is paid. */
  readonly incumbent: OptionId | null;
  /** The first month that the option serves, 0 for the first of the projection. */
  readonly from: number;
  /** The month in which building begins. */
  readonly buildFrom: number;
  readonly items: readonly PathItem[];
  readonly cashUsd: readonly number[];
  readonly cohorts: readonly Cohort[];
  readonly installed: readonly number[];
}

/** How a switch goes: months to build before the first request, and months in which both are paid after it. */
export interface SwitchTerms {
  readonly buildMonths: number;
  readonly overlapMonths: number;
}

/** The first month that an option can serve when work begins at once; the number of months where that is too late. */
export const earliestMonth = ({ option, volumes }: OptionTable, { buildMonths }: SwitchTerms): number =>
  option.needsBuilding ? Math.min(buildMonths, volumes.length) : 0;

/**
 * Cash of serving with an option from a month on. Until then, and in the overlap after, the incumbent API is paid in
 * full; one-off work is paid when building begins.
 *
 * @param from not before `earliestMonth`; the number of months of the projection for never
 */
export function switchPath(
  table: OptionTable,
  incumbent: OptionTable | null,
  from: number,
  terms: SwitchTerms,
  acquisition: Acquisition = { kind: "buy" },
): CashPath {
  const { option } = table;
  const months = table.volumes.length;
  const buildFrom = option.needsBuilding ? Math.max(0, from - terms.buildMonths) : from;
  const path = servingPath(table, from, acquisition);
  const items = itemsOf(path, option.id);
  if (option.oneOffUsd !== 0 && from < months)
    items.push(oneOffItem(option.id, option.oneOffUsd, buildFrom, months));
  const apiUntil = option.needsBuilding ? Math.min(months, from + terms.overlapMonths) : from;
  const paid = apiUntil > 0 ? incumbent : null;
  if (paid) items.push(...incumbentItems(paid, apiUntil));
  return {
    option: option.id,
    incumbent: paid?.option.id ?? null,
    from,
    buildFrom,
    items,
    cashUsd: totalByMonth(items, months),
    cohorts: path.cohorts,
    installed: path.installed,
  };
}

function itemsOf(path: ServingPath, option: OptionId): PathItem[] {
  return [
    ...path.running.map((item): PathItem => ({ ...item, option, kind: "running" })),
    ...path.capital.map((item): PathItem => ({ ...item, option, kind: "capital" })),
  ];
}

function oneOffItem(option: OptionId, oneOffUsd: number, month: number, months: number): PathItem {
  const usd = monthlyZeros(months);
  usd[month] = oneOffUsd;
  return { id: "oneOff", group: "one-off", usd, option, kind: "one-off" };
}

/** What the API costs until a month. Its own one-off work is paid in the first. */
function incumbentItems({ option, steady, volumes }: OptionTable, until: number): PathItem[] {
  const months = volumes.length;
  const items = steady.map(({ id, group, usd }): PathItem => {
    const paid = usd.slice();
    paid.fill(0, until);
    return { id, group, usd: paid, option: option.id, kind: "running" };
  });
  if (option.oneOffUsd !== 0) items.push(oneOffItem(option.id, option.oneOffUsd, 0, months));
  return items;
}

/** Sums items month by month. */
function totalByMonth(items: readonly MonthlyItem[], months: number): number[] {
  const total = monthlyZeros(months);
  for (const { usd } of items) {
    for (let m = 0; m < months; m += 1) addAmount(total, m, usd[m] ?? 0);
  }
  return total;
}

/** Cash of each group of line items, month by month; groups without items are absent. */
export function cashByGroup(
  items: readonly PathItem[],
  months: number,
): Partial<Record<LineItemGroup, number[]>> {
  const groups: Partial<Record<LineItemGroup, number[]>> = {};
  for (const [group, members] of Map.groupBy(items, (item) => item.group)) {
    groups[group] = totalByMonth(members, months);
  }
  return groups;
}
