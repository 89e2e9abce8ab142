import { NO_EFFECT, type LeverEffect } from "./lever-effect.ts";

/**
 * Requests join and leave the batch as they come and go. Without it a batch runs until its longest answer is done,
 * so that a slot works mean ÷ longest of the time (Yu et al. 2022, Orca).
 *
 * @param meanOutputTokens of a request
 * @param longestOutputTokens the longest answer that a batch usually holds; at least the mean
 * @example continuousBatching(200, 800).decodeFactor // 0.25: a quarter of the replica time
 */
export const continuousBatching = (meanOutputTokens: number, longestOutputTokens: number): LeverEffect => ({
  ...NO_EFFECT,
  decodeFactor: longestOutputTokens > 0 ? Math.min(1, meanOutputTokens / longestOutputTokens) : 1,
});
