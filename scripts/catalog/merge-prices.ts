import type { ContextTier } from "../../lib/catalog/api-model.ts";
import { agree, type ListedPrice } from "./listed-price.ts";

/** The outcome of comparing what two packages say of one model. */
export type MergedPrice = {
  readonly price: ListedPrice;
  readonly outcome: "only-pi-ai" | "only-genai-prices" | "agree" | "peak" | "differ";
};

/**
 * One price from two packages. Where both list a model, pi-ai leads because its releases are
 * younger and genai-prices fills what pi-ai leaves out. When pi-ai lists the price of a peak hour,
 * the price outside the peak becomes the base. `null` when neither knows the model.
 */
export function mergePrices(piAi: ListedPrice | null, genaiPrices: ListedPrice | null): MergedPrice | null {
  if (piAi === null) {
    return genaiPrices && { price: genaiPrices, outcome: "only-genai-prices" };
  }
  if (genaiPrices === null) return { price: piAi, outcome: "only-pi-ai" };
  const { peak } = genaiPrices;
  const details = {
    contextTokens: piAi.contextTokens ?? genaiPrices.contextTokens,
    name: piAi.name ?? genaiPrices.name,
  };
  if (peak !== null && agree(piAi.prices, peak.prices)) {
    return { price: { ...genaiPrices, ...details }, outcome: "peak" };
  }
  if (!agree(piAi.prices, genaiPrices.prices) || !tiersAgree(piAi.tiers, genaiPrices.tiers)) {
    return { price: piAi, outcome: "differ" };
  }
  return {
    price: {
      ...details,
      prices: {
        ...piAi.prices,
        cachedInputUsdPerMTok: piAi.prices.cachedInputUsdPerMTok ?? genaiPrices.prices.cachedInputUsdPerMTok,
        cacheWriteUsdPerMTok: piAi.prices.cacheWriteUsdPerMTok ?? genaiPrices.prices.cacheWriteUsdPerMTok,
      },
      tiers: piAi.tiers.length > 0 ? piAi.tiers : genaiPrices.tiers,
      peak,
      dated: genaiPrices.dated,
    },
    outcome: "agree",
  };
}

/** Tiers disagree only when both packages list some: either may simply not know of them. */
function tiersAgree(a: readonly ContextTier[], b: readonly ContextTier[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return (
    a.length === b.length &&
    a.every((tier, index) => {
      const other = b[index];
      const sameLimit = other?.aboveInputTokens === tier.aboveInputTokens;
      return other !== undefined && sameLimit && agree(tier, other);
    })
  );
}
