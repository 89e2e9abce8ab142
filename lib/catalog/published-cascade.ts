import type { Provenance } from "./provenance.ts";

/** A cascade or router that others measured. It is a starting point; shares and quality are a matter of one's own work. */
export type PublishedCascade = {
  readonly id: string;
  readonly name: string;
  /** `verify`: a model answers and its answer is judged; `predict`: a router decides before any model answers. */
  readonly mode: "verify" | "predict";
  /** Share of requests that the largest model answered; null where it was not published. */
  readonly escalatedShare: number | null;
  /** What the cascade and the best single model cost for the same work, in whatever unit the source uses. */
  readonly cost: {
    readonly cascade: number | null;
    readonly single: number;
    /** Cost of the small model for the same work; null where it was not published. */
    readonly small: number | null;
    readonly unit: string;
  } | null;
  /** Saved against sending everything to the best single model; null where only calls were counted. */
  readonly savedShare: number | null;
  /** Calls to the large model that were saved. */
  readonly fewerLargeCallsShare: number | null;
  /** What quality was reached, in the source's words put short. */
  readonly quality: string;
  readonly provenance: Provenance;
};
