import { bareItemId } from "../hybrid/part-item.ts";
import { sum } from "../sum.ts";
import type { PathItem } from "./switch-path.ts";

/** Prices that margin hangs on; the order is that in which they are shown. */
export const PRICE_LEVERS = ["api-tokens", "gpu-rent", "servers", "electricity", "people"] as const;
export type PriceLever = (typeof PRICE_LEVERS)[number];

const LEVER_OF_ITEM: Readonly<Record<string, PriceLever>> = {
  freshInput: "api-tokens",
  cachedInput: "api-tokens",
  cacheWrite: "api-tokens",
  output: "api-tokens",
  rent: "gpu-rent",
  reservedRent: "gpu-rent",
  rentOverhead: "gpu-rent",
  flatPrice: "gpu-rent",
  maintenance: "servers",
  lease: "servers",
  electricity: "electricity",
  engineers: "people",
  addedEngineers: "people",
};

/**
 * The price that a running item follows; null where it is none of them.
 *
 * @param id of the item; a mix names the part that it belongs to before it
 * @example leverOf("rented.reservedRent") // "gpu-rent"
 */
export const leverOf = (id: string): PriceLever | null => LEVER_OF_ITEM[bareItemId(id)] ?? null;

/** Gross margin over a projection, and what moves it. */
export interface MarginSensitivity {
  readonly revenueUsd: number;
  readonly costUsd: number;
  /** Share of revenue that is left; null without revenue. */
  readonly marginShare: number | null;
  readonly levers: readonly MovedMargin[];
}

export interface MovedMargin {
  readonly lever: PriceLever | "revenue" | "volume";
  /** Dollars of gross margin that a rise of a tenth adds over the projection, at the expected volume; negative: takes. */
  readonly usd: number;
  /** Points of margin for a rise and for a fall of a tenth, as shares: 0.01 is one point. */
  readonly riseShare: number | null;
  readonly fallShare: number | null;
}

/** By how much what margin hangs on is moved, to see what it does. */
export const TENTH = 0.1;

/**
 * What a tenth more or less of each price does to gross margin over the whole projection, at the expected volume.
 * The purchases stay as they are: only what is paid for them changes.
 *
 * @param depreciationOfServersUsd the part of depreciation that follows the price of a server
 * @param atVolume revenue and cost with a tenth more and a tenth less traffic
 * @example Revenue of $1,000 and cost of $400, $300 of it tokens: a tenth more takes $30, which is 3 points
 */
export function marginSensitivity(
  revenueUsd: number,
  costUsd: number,
  items: readonly PathItem[],
  depreciationOfServersUsd: number,
  atVolume: { readonly more: RevenueAndCost; readonly less: RevenueAndCost },
): MarginSensitivity {
  const totals = new Map<PriceLever, number>([["servers", depreciationOfServersUsd]]);
  for (const { id, kind, usd } of items) {
    const lever = leverOf(id);
    if (kind !== "running" || lever === null) continue;
    totals.set(lever, (totals.get(lever) ?? 0) + sum(usd));
  }
  const margin = marginShare({ revenueUsd, costUsd });
  const moved = (lever: MovedMargin["lever"], rise: RevenueAndCost, fall: RevenueAndCost): MovedMargin => ({
    lever,
    usd: rise.revenueUsd - rise.costUsd - (revenueUsd - costUsd),
    riseShare: differenceOf(marginShare(rise), margin),
    fallShare: differenceOf(marginShare(fall), margin),
  });
  const byPrice = PRICE_LEVERS.filter((lever) => (totals.get(lever) ?? 0) !== 0).map((lever) => {
    const tenth = (totals.get(lever) ?? 0) * TENTH;
    return moved(lever, { revenueUsd, costUsd: costUsd + tenth }, { revenueUsd, costUsd: costUsd - tenth });
  });
  const byRevenue =
    revenueUsd === 0
      ? []
      : [
          moved(
            "revenue",
            { revenueUsd: revenueUsd * (1 + TENTH), costUsd },
            { revenueUsd: revenueUsd * (1 - TENTH), costUsd },
          ),
        ];
  return {
    revenueUsd,
    costUsd,
    marginShare: margin,
    levers: [...byPrice, ...byRevenue, moved("volume", atVolume.more, atVolume.less)],
  };
}

export interface RevenueAndCost {
  readonly revenueUsd: number;
  readonly costUsd: number;
}

/**
 * Gross margin as a share of revenue; null without revenue.
 *
 * @example marginShare({ revenueUsd: 1000, costUsd: 400 }) // 0.6
 */
export const marginShare = ({ revenueUsd, costUsd }: RevenueAndCost): number | null =>
  revenueUsd > 0 ? (revenueUsd - costUsd) / revenueUsd : null;

const differenceOf = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? null : left - right;
