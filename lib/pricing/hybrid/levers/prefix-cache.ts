import { NO_EFFECT, type LeverEffect } from "./lever-effect.ts";

/**
 * Prompts that begin alike share what was computed for the beginning: the tokens found need no prefill.
 *
 * @param hitShare share of the input tokens that is found
 * @param usdPerMonth what keeping the prefixes costs, such as memory outside the GPUs
 * @example prefixCache(0.6, 0).prefillFactor // 0.4
 */
export const prefixCache = (hitShare: number, usdPerMonth: number): LeverEffect => ({
  ...NO_EFFECT,
  prefillFactor: 1 - hitShare,
  usdPerMonth,
});
