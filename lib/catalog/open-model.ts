import type { Provenance } from "./provenance.ts";
import type { QualityTier } from "./quality-tier.ts";

/**
 * What the licence says about commercial use.
 *
 * - `allowed`: without conditions that touch a company serving the model (MIT, Apache-2.0).
 * - `conditional`: allowed under conditions (a user cap, a use policy, attribution).
 * - `forbidden`: needs a separate agreement.
 * - `unverified`: we could not read the licence.
 */
export type CommercialUse = "allowed" | "conditional" | "forbidden" | "unverified";

/** How a model's layers remember the tokens they have seen. The counts add up to all layers. */
export type LayerKinds = {
  /** Layers whose cache grows with every token. */
  readonly growing: number;
  /** Layers whose cache stops growing at `windowTokens`. */
  readonly sliding: number;
  readonly windowTokens: number | null;
  /** Layers with a state of fixed size: linear attention, state space, or none at all. */
  readonly constant: number;
};

/** The price of one open model at one provider, in US dollars per million tokens. */
export type PerTokenPrice = {
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
};

/** What an open model costs per token, over providers that serve it themselves. */
export type PerTokenSummary = {
  /** The offer with the lowest blend of 3 input to 1 output tokens. */
  readonly cheapest: PerTokenPrice & { readonly provider: string };
  /** The middle of each price by itself over providers, each counted once. */
  readonly median: PerTokenPrice;
  readonly providers: number;
  /** The day of the oldest price that went in. */
  readonly oldestAsOf: string;
};

/** How an open model is built. It loads on demand: no price follows from it directly. */
export type OpenModelSpecs = {
  /** The id of an `OpenModel`. */
  readonly id: string;
  /** Parameters that take part in one token: these decide the arithmetic. */
  readonly activeParamsBillions: number;
  readonly commercialUse: CommercialUse;
  /** Size of the published weights, in 10^9 bytes. */
  readonly weightsGb: number;
  readonly attention: string;
  readonly layers: LayerKinds;
  /** Cache bytes each further token takes in the growing layers, at 16 bits a value. */
  readonly kvBytesPerToken: number;
  readonly note?: string;
};

/** A model whose weights can be downloaded and served on one's own GPUs. */
export type OpenModel = {
  /** For example `llama-3.3-70b`. */
  readonly id: string;
  readonly name: string;
  readonly huggingFaceRepo: string;
  readonly kind: "chat" | "embedding";
  /** All parameters: these must fit in memory, mixture of experts or not. */
  readonly paramsBillions: number;
  readonly contextTokens: number;
  readonly licence: string;
  /** The type in which the maker publishes the weights. */
  readonly weightsDtype: string;
  /** Names of the same model in published measurements, for example `Llama-3.3-70B`. */
  readonly aliases: readonly string[];
  /** An assumption, see `qualityTierProvenance`. */
  readonly qualityTier: QualityTier;
  /** `null` = no provider that we know sells it per token directly. */
  readonly perToken: PerTokenSummary | null;
  readonly provenance: Provenance;
};

/** One provider's per-token offer of an open model. */
export type OpenOffer = PerTokenPrice & {
  /** The id of an `OpenModel`. */
  readonly openModel: string;
  readonly provider: string;
  readonly providerModelId: string;
  readonly contextTokens: number | null;
  /** Resold: the price follows whichever host is behind it, so it never enters a summary. */
  readonly aggregator: boolean;
  readonly provenance: Provenance;
};
