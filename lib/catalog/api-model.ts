import type { Provenance } from "./provenance.ts";
import type { QualityTier } from "./quality-tier.ts";

/**
 * What a token costs, in US dollars per million tokens.
 *
 * `null` means that the provider sells no such thing (no cache discount, no separate charge for
 * writing the cache): bill those tokens as fresh input. Zero means that it is free. The two must
 * never be confused, so test with `=== null`, not with `||`.
 */
export type TokenPrices = {
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly cacheWriteUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
};

/**
 * Dearer prices for long prompts.
 *
 * - `cliff`: once a request's input passes the limit, all of its tokens pay these prices.
 * - `graduated`: only the input tokens beyond the limit pay them.
 */
export type ContextTier = TokenPrices & {
  readonly aboveInputTokens: number;
  readonly kind: "cliff" | "graduated";
};

/** Prices that hold in some hours of the day only. All other hours pay the model's own prices. */
export type PeakPrices = TokenPrices & {
  /** Hours of the day in UTC, 0-23; hour 1 stands for 01:00-01:59. */
  readonly utcHours: readonly number[];
  readonly provenance: Provenance;
};

/** A model that is paid for per token. */
export type ApiModel = TokenPrices & {
  /** `provider/model`, for example `openai/gpt-6-sol`. */
  readonly id: string;
  readonly name: string;
  /** The provider's name as a person writes it, for example `OpenAI`. */
  readonly provider: string;
  /** An embedding model has an output price of zero: it returns no tokens. */
  readonly kind: "chat" | "embedding";
  /** What a batch request costs as a share of the normal price; `null` = no batch price is known. */
  readonly batchMultiplier: number | null;
  /** The source of `batchMultiplier`, also when it is `null`. */
  readonly batchProvenance: Provenance;
  /** In rising order of `aboveInputTokens`; empty when every prompt length costs the same. */
  readonly contextTiers: readonly ContextTier[];
  readonly peak: PeakPrices | null;
  /** The longest prompt the provider accepts; `null` = not published where we looked. */
  readonly contextTokens: number | null;
  /** An assumption, see `qualityTierProvenance`. */
  readonly qualityTier: QualityTier;
  /** The source of the prices, the context tiers and the context length. */
  readonly provenance: Provenance;
  /** What a reader of the price must know, for example why two sources differ. */
  readonly note?: string;
};
