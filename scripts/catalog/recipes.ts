import {
  genaiPricesAugust,
  genaiPricesSeptember,
  piAiAugust,
  piAiNovember,
  type PinnedPackage,
} from "./packages.ts";

/** What one snapshot is made of. */
export type Recipe = {
  readonly date: string;
  readonly piAi: PinnedPackage;
  readonly genaiPrices: PinnedPackage;
  /**
   * A genai-prices release that may be younger than the snapshot. Only its prices with a start date
   * on or before the snapshot are used: such a price says itself that it held on that day.
   */
  readonly datedPrices: PinnedPackage;
};

/**
 * All snapshots, oldest first. To add one: append a recipe, run `node scripts/catalog/build.ts`,
 * and add its loader to `lib/catalog/snapshots.ts`. An old snapshot is never built again, because
 * links made with it must keep their numbers; `--check` compares it with its checksums instead.
 */
export const recipes: readonly Recipe[] = [
  {
    date: "2026-09-01",
    piAi: piAiAugust,
    genaiPrices: genaiPricesAugust,
    datedPrices: genaiPricesSeptember,
  },
  {
    date: "2026-11-23",
    piAi: piAiNovember,
    genaiPrices: genaiPricesSeptember,
    datedPrices: genaiPricesSeptember,
  },
];
