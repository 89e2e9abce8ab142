/** Prices of one API model, in US dollars per million tokens. Null means that the provider has no such price. */
export interface TokenPrices {
  readonly inputUsdPerMTok: number;
  /** Null: cached tokens cost what fresh ones cost. Zero is a price. */
  readonly cachedInputUsdPerMTok: number | null;
  /** Null: tokens written to the cache cost what fresh ones cost. */
  readonly cacheWriteUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
}

/**
 * A price for long requests.
 * - `cliff`: a request with more input tokens pays these prices for all of its tokens.
 * - `graduated`: only the input tokens above the threshold pay the higher input prices; output keeps its price.
 */
export interface ContextTier extends TokenPrices {
  readonly aboveInputTokens: number;
  readonly kind: "cliff" | "graduated";
}

/** Other prices at some hours of the day (UTC). */
export interface PeakPrices extends TokenPrices {
  readonly utcHours: readonly number[];
}

export interface ApiPlan {
  readonly scope: string;
  readonly prices: TokenPrices;
  readonly contextTiers: readonly ContextTier[];
  readonly peak: PeakPrices | null;
  /** What batch work pays as a share of the normal price; null: no batch price. */
  readonly batchMultiplier: number | null;
  /** Negotiated discount on tokens, as a share. */
  readonly discountShare: number;
  readonly monthlyFeeUsd: number;
  /** Hours by which the traffic's clock is ahead of UTC. */
  readonly utcOffsetHours: number;
}
