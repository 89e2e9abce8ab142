import { groupLabel } from "@/lib/analysis/item-labels.ts";
import { LINE_ITEM_GROUPS, type LineItemGroup } from "@/lib/pricing/line-item.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { cashByGroup, type CashPath } from "@/lib/pricing/projection/switch-path.ts";

/** A layer of the stacked chart. */
export interface GroupLayer {
  readonly id: LineItemGroup;
  readonly label: string;
  readonly usd: readonly number[];
  readonly fill: string;
}

const STRENGTHS = [100, 78, 60, 45, 32, 22, 14];

/** What is paid month by month, by kind of cost; kinds without any money are left out. */
export function groupLayers({ option, items, cashUsd }: CashPath): readonly GroupLayer[] {
  const groups = cashByGroup(items, cashUsd.length);
  const present = LINE_ITEM_GROUPS.flatMap((id) => {
    const usd = groups[id];
    return usd?.some((amount) => amount !== 0) === true ? [{ id, usd }] : [];
  });
  return present.map(({ id, usd }, i) => ({ id, usd, label: groupLabel(id), fill: shade(option, i) }));
}

/** Shades of the option's own colour; the order of the layers and the legend carry the meaning. */
const shade = (option: OptionId, i: number): string =>
  `color-mix(in oklab, var(--series-${option}) ${String(STRENGTHS[i] ?? 10)}%, var(--color-surface))`;
