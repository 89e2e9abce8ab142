import type { OpenOffer } from "../../lib/catalog/open-model.ts";
import type { Provenance } from "../../lib/catalog/provenance.ts";
import type { ListedPrice } from "./listed-price.ts";
import { mergePrices, type MergedPrice } from "./merge-prices.ts";
import type { PriceSources } from "./price-sources.ts";
import { readTable } from "./read-table.ts";

/** The day of the third price list, which is kept as our own table because it is not on npm. */
const modelsDevAsOf = "2026-07-01";
const modelsDevProvenance: Provenance = {
  source: "models.dev api.json at commit f3fc692 (MIT)",
  url: "https://github.com/anomalyco/models.dev",
  asOf: modelsDevAsOf,
  confidence: "read",
};

type Listing = { piAi: ListedPrice | null; genaiPrices: ListedPrice | null };

/**
 * The per-token offers of open models known by the day of the snapshot, sorted by model, provider
 * and the provider's name for the model. The alias table says which listing is which model: names
 * alone are not enough, since "fast", "turbo" and distilled variants are other products.
 */
export function buildOpenOffers(sources: PriceSources): readonly OpenOffer[] {
  const providers = new Map(readTable("providers").map((row) => [row.text("packageProvider"), row]));
  const embeddings = new Set(
    readTable("open-models").flatMap((row) => (row.text("kind") === "embedding" ? row.text("id") : [])),
  );
  // pi-ai is the youngest list and names all chat models of some providers. What it lacks there has
  // been withdrawn, even though older lists go on naming it.
  const complete = new Set(
    [...providers.values()].flatMap((row) =>
      row.text("completeInPiAi") === "yes" ? row.text("provider") : [],
    ),
  );
  const nameOf = (provider: string): string => providers.get(provider)?.text("provider") ?? provider;
  const isAggregator = (provider: string): boolean => providers.get(provider)?.text("aggregator") === "yes";

  const listings = new Map<string, Listing & { openModel: string; provider: string; id: string }>();
  for (const row of readTable("open-offer-aliases")) {
    const [openModel, id] = [row.text("openModel"), row.text("providerModelId")];
    const packageProvider = row.text("packageProvider");
    const provider = nameOf(packageProvider);
    const key = keyOf(openModel, provider, id);
    const listing = listings.get(key) ?? { openModel, provider, id, piAi: null, genaiPrices: null };
    if (row.text("package") === "pi-ai") listing.piAi = sources.piAi(packageProvider, id);
    else listing.genaiPrices = sources.genaiPrices(packageProvider, id);
    listings.set(key, listing);
  }

  const offers = [...listings.values()].flatMap((listing): OpenOffer[] => {
    const merged = mergePrices(listing.piAi, listing.genaiPrices);
    if (merged === null) return [];
    if (merged.outcome === "only-genai-prices" && complete.has(listing.provider)) return [];
    const { prices, contextTokens } = merged.price;
    // A price of zero on both sides stands for a subscription, not for a free model.
    if (prices.inputUsdPerMTok === 0 && prices.outputUsdPerMTok === 0) return [];
    return [
      {
        openModel: listing.openModel,
        provider: listing.provider,
        providerModelId: listing.id,
        inputUsdPerMTok: prices.inputUsdPerMTok,
        cachedInputUsdPerMTok: prices.cachedInputUsdPerMTok,
        outputUsdPerMTok: prices.outputUsdPerMTok,
        contextTokens,
        aggregator: isAggregator(listing.provider),
        provenance: toProvenance(merged, sources),
      },
    ];
  });

  const known = new Set(offers.map((o) => keyOf(o.openModel, o.provider, o.providerModelId)));
  const older = buildModelsDevOffers(sources.date).filter(
    (offer) =>
      !complete.has(offer.provider) &&
      !known.has(keyOf(offer.openModel, offer.provider, offer.providerModelId)),
  );
  return [...offers, ...older]
    .map((offer) =>
      // Embeddings return no tokens; some lists repeat the input price as an output price.
      embeddings.has(offer.openModel) ? { ...offer, outputUsdPerMTok: 0 } : offer,
    )
    .toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
}

function buildModelsDevOffers(date: string): readonly OpenOffer[] {
  if (modelsDevAsOf > date) return [];
  return readTable("open-offers-models-dev").map((row) => ({
    openModel: row.text("openModel"),
    provider: row.text("provider") === "cloudflare-workers-ai" ? "cloudflare" : row.text("provider"),
    providerModelId: row.text("providerModelId"),
    inputUsdPerMTok: row.number("inputUsdPerMTok"),
    cachedInputUsdPerMTok: row.optionalNumber("cachedInputUsdPerMTok"),
    outputUsdPerMTok: row.number("outputUsdPerMTok"),
    contextTokens: row.optionalNumber("contextTokens"),
    aggregator: false,
    provenance: modelsDevProvenance,
  }));
}

function toProvenance({ outcome }: MergedPrice, sources: PriceSources): Provenance {
  const { piAiProvenance, genaiPricesProvenance } = sources;
  switch (outcome) {
    case "only-genai-prices":
      return genaiPricesProvenance;
    case "only-pi-ai":
      return piAiProvenance;
    case "differ":
      return { ...piAiProvenance, source: `${piAiProvenance.source}; an older list has another price` };
    case "agree":
    case "peak":
      return {
        ...piAiProvenance,
        source: `${piAiProvenance.source}; ${genaiPricesProvenance.source} agrees`,
        confidence: "cross-checked",
      };
  }
}

function keyOf(openModel: string, provider: string, id: string): string {
  return `${openModel} ${provider} ${id.toLowerCase()}`;
}

function sortKey(offer: OpenOffer): string {
  return `${offer.openModel} ${offer.provider} ${offer.providerModelId}`;
}

/** By code unit, because `localeCompare` sorts differently on differently set up machines. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
