import type { Provenance } from "./provenance.ts";

/** A coarse grade of what a model can do. It constrains choices; it is never traded for money. */
export type QualityTier = "frontier" | "strong" | "small";

/** The grades from lowest to highest, so that "at least strong" can be decided by position. */
export const qualityTiers = ["small", "strong", "frontier"] as const satisfies readonly QualityTier[];

/**
 * The one source of every `qualityTier` in the catalog. Public leaderboards disagree and age within
 * weeks, so the grade is our own reading and is labelled an assumption wherever it is shown.
 */
export const qualityTierProvenance: Provenance = {
  source:
    "Breakeven's own grading: frontier = a provider's current flagship, or an open model sold as its equal; strong = one step below; small = priced and sized for volume work",
  asOf: "2026-11-23",
  confidence: "assumption",
};

/**
 * Whether a model of grade `offered` may do work that needs grade `needed`.
 *
 * @example meetsTier("frontier", "strong") // true
 */
export function meetsTier(offered: QualityTier, needed: QualityTier): boolean {
  return qualityTiers.indexOf(offered) >= qualityTiers.indexOf(needed);
}
