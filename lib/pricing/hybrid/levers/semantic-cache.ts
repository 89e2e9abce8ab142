import { NO_EFFECT, type LeverEffect } from "./lever-effect.ts";

/**
 * Questions that mean the same get the answer that was given before. Every request pays for looking, an embedding
 * and a search; those that hit never reach the model.
 *
 * @param hitShare share of the requests answered from the cache
 * @param usdPerLookup US dollars for each request that arrives
 * @param usdPerMonth what the store costs
 * @example semanticCache(0.2, 0.00001, 70).requestShare // 0.8
 */
export const semanticCache = (hitShare: number, usdPerLookup: number, usdPerMonth: number): LeverEffect => ({
  ...NO_EFFECT,
  requestShare: 1 - hitShare,
  usdPerRequest: usdPerLookup,
  usdPerMonth,
});
