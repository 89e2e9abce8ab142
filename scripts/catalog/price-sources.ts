import type { Provenance } from "../../lib/catalog/provenance.ts";
import type { ListedPrice } from "./listed-price.ts";
import type { PinnedPackage } from "./packages.ts";
import { readGenaiPrices } from "./read-genai-prices.ts";
import { readPiAi, type PiAiLookup } from "./read-pi-ai.ts";
import type { Recipe } from "./recipes.ts";

/** The two price lists of one snapshot, and how to cite them. */
export type PriceSources = {
  readonly date: string;
  readonly piAi: PiAiLookup;
  readonly genaiPrices: (provider: string, modelId: string) => ListedPrice | null;
  readonly piAiProvenance: Provenance;
  readonly genaiPricesProvenance: Provenance;
  readonly datedPricesProvenance: Provenance;
};

/** Opens both price lists as they were on the day of the snapshot. */
export async function openPriceSources(recipe: Recipe): Promise<PriceSources> {
  const own = await readGenaiPrices(recipe.genaiPrices);
  const later = await readGenaiPrices(recipe.datedPrices);
  return {
    date: recipe.date,
    piAi: readPiAi(recipe.piAi),
    genaiPrices: (provider, modelId) => {
      const dated = later(provider, modelId, recipe.date);
      return dated?.dated === true ? dated : own(provider, modelId, recipe.date);
    },
    piAiProvenance: cite(recipe.piAi),
    genaiPricesProvenance: cite(recipe.genaiPrices),
    // A price with a start date held on the snapshot's day, also when the release is younger.
    datedPricesProvenance: {
      ...cite(recipe.datedPrices),
      asOf: [recipe.datedPrices.dataAsOf, recipe.date].toSorted()[0] ?? recipe.date,
    },
  };
}

function cite(pinned: PinnedPackage): Provenance {
  return {
    source: `${pinned.name}@${pinned.version} (MIT)`,
    url: pinned.url,
    asOf: pinned.dataAsOf,
    confidence: "read",
  };
}
