import type { Analysis } from "@/lib/analysis/analyse.ts";
import { groupLabel, itemLabel } from "@/lib/analysis/item-labels.ts";
import type { LineItemAnalysis, OptionAnalysis } from "@/lib/analysis/option-analysis.ts";
import { toCents } from "@/lib/pricing/cents.ts";
import { LINE_ITEM_GROUPS, type LineItemGroup } from "@/lib/pricing/line-item.ts";
import type { OptionId } from "@/lib/pricing/option.ts";

/** An amount in the breakdown, rounded so that its column adds up. */
export interface BreakdownCell {
  readonly cents: number;
  readonly item: LineItemAnalysis;
}

export interface BreakdownRow {
  readonly id: string;
  readonly label: string;
  /** Left out by the chosen lens for every option that has it. */
  readonly leftOut: boolean;
  /** In the order of the options; null where an option has no such item. */
  readonly cells: readonly (BreakdownCell | null)[];
}

export interface BreakdownGroup {
  readonly group: LineItemGroup;
  readonly label: string;
  readonly rows: readonly BreakdownRow[];
  /** Cents of each option, what the lens leaves out not counted; null where the option has no such items. */
  readonly subtotals: readonly (number | null)[];
}

export interface BreakdownTable {
  readonly options: readonly OptionId[];
  readonly groups: readonly BreakdownGroup[];
  /** Cents of each option: exactly the sum of its counted cells. */
  readonly totals: readonly number[];
}

/** Lays out line items by group, one column an option, in cents whose sums are exact. */
export function breakdownTable({ options }: Pick<Analysis, "options">): BreakdownTable {
  const columns = options.map(centsOf);
  const groups = LINE_ITEM_GROUPS.flatMap((group) => {
    const ids = [
      ...new Set(options.flatMap((o) => o.items.filter((i) => i.group === group).map((i) => i.id))),
    ];
    if (ids.length === 0) return [];
    const rows = ids.map((id): BreakdownRow => {
      const cells = columns.map(
        (cells) => cells.find(({ item }) => item.group === group && item.id === id) ?? null,
      );
      return { id, label: itemLabel(id), leftOut: cells.every((c) => c === null || c.item.leftOut), cells };
    });
    const subtotals = options.map((_, column) => {
      const counted = rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ item }) => !item.leftOut);
      return counted.length === 0 ? null : sum(counted.map((c) => c.cents));
    });
    return [{ group, label: groupLabel(group), rows, subtotals }];
  });
  return {
    options: options.map((o) => o.id),
    groups,
    totals: columns.map((cells) => sum(cells.filter((c) => !c.item.leftOut).map((c) => c.cents))),
  };
}

/** Counted items are rounded together so that they add up; what is left out adds up with nothing. */
function centsOf({ items }: OptionAnalysis): BreakdownCell[] {
  const counted = items.filter((item) => !item.leftOut);
  const cents = toCents(counted.map((item) => item.monthlyUsd));
  return items.map((item) => ({
    item,
    cents: item.leftOut ? Math.round(item.monthlyUsd * 100) : (cents[counted.indexOf(item)] ?? 0),
  }));
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
