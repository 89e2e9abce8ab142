import { addCurves, costAt, flatCurve, type CostCurve } from "./cost-curve.ts";
import { figure, type Figure, type Term } from "./figure.ts";

/** What a line item is spent on; the order of the groups is the order of the breakdown. */
export const LINE_ITEM_GROUPS = [
  "tokens",
  "hardware",
  "power",
  "hosting",
  "data",
  "people",
  "one-off",
] as const;
export type LineItemGroup = (typeof LINE_ITEM_GROUPS)[number];

/**
 * `full` counts everything. `marginal` leaves out people and one-off work, which are committed either way, and
 * keeps what serving itself costs, the wear of owned hardware included.
 */
export type Lens = "full" | "marginal";

export interface LineItem {
  /** Unique within its option, such as `rent` or `electricity`. */
  readonly id: string;
  readonly group: LineItemGroup;
  /** US dollars a month over volume. */
  readonly curve: CostCurve;
  /** The same amount at one volume, with its derivation. */
  readonly explain: (volume: number) => Figure;
  /**
   * What one more daily request adds while the same units fill up, where that is not the slope of the curve:
   * nothing for what is paid by the unit.
   */
  readonly workPerDailyRequest?: number;
  /** Not paid in cash each month: depreciation, cost of capital, spread one-off work. */
  readonly nonCash?: boolean;
}

/**
 * A line item for what each month costs, however many requests; one-off work is spread, so no month pays it in cash.
 *
 * @param scope where the inputs among `terms` live, such as `rented`
 * @example perMonthItem("onCall", "people", 70, "onCallUsdPerMonth", { onCallUsdPerMonth: 70 }).curve.fixed // 70
 */
export function perMonthItem(
  id: string,
  group: LineItemGroup,
  monthlyUsd: number,
  formula: string,
  terms: Readonly<Record<string, Term>>,
  scope?: string,
): LineItem {
  return {
    id,
    group,
    curve: flatCurve(monthlyUsd),
    explain: () => figure(id, "usd/month", monthlyUsd, formula, terms, scope),
    ...(group === "one-off" ? { nonCash: true } : {}),
  };
}

/** The items that cost something at some volume. */
export const withoutZeros = (items: readonly LineItem[]): LineItem[] =>
  items.filter(({ curve }) => curve.fixed !== 0 || curve.perDailyRequest !== 0 || curve.stairs.length > 0);

const COMMITTED: readonly LineItemGroup[] = ["people", "one-off"];

/** The items that a lens counts. */
export function itemsInLens(items: readonly LineItem[], lens: Lens): readonly LineItem[] {
  return lens === "full" ? items : items.filter((item) => !COMMITTED.includes(item.group));
}

/** Total monthly cost over volume of some items. */
export function totalCurve(items: readonly LineItem[]): CostCurve {
  return addCurves(items.map((item) => item.curve));
}

/** Monthly US dollars of some items at a volume: the sum of the items as they are shown one by one. */
export function totalAt(items: readonly LineItem[], volume: number): number {
  return items.reduce((sum, item) => sum + costAt(item.curve, volume), 0);
}

/** What one more daily request adds while no unit is added, in US dollars a month. */
export function workSlope(items: readonly LineItem[]): number {
  return items.reduce((sum, item) => sum + (item.workPerDailyRequest ?? item.curve.perDailyRequest), 0);
}
