import type { ContextTier, TokenPrices } from "../../lib/catalog/api-model.ts";

/** One model's price as one package lists it, brought to our own shape. */
export type ListedPrice = {
  readonly prices: TokenPrices;
  readonly tiers: readonly ContextTier[];
  readonly peak: { readonly utcHours: readonly number[]; readonly prices: TokenPrices } | null;
  readonly contextTokens: number | null;
  readonly name: string | null;
  /** Whether the package itself says from which day on the price holds. */
  readonly dated: boolean;
};

/** Whether two prices agree where both say something. */
export function agree(a: TokenPrices, b: TokenPrices): boolean {
  return (
    a.inputUsdPerMTok === b.inputUsdPerMTok &&
    a.outputUsdPerMTok === b.outputUsdPerMTok &&
    agreeOrUnsaid(a.cachedInputUsdPerMTok, b.cachedInputUsdPerMTok) &&
    agreeOrUnsaid(a.cacheWriteUsdPerMTok, b.cacheWriteUsdPerMTok)
  );
}

function agreeOrUnsaid(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}
