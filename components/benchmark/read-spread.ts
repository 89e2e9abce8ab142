import type { LengthDistribution } from "@/lib/benchmark/load/length-distribution.ts";
import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";
import { readNumber } from "@/lib/scenario/number-entry.ts";
import type { Spread } from "./run-form.ts";

/**
 * The lengths that lie about a mean as the form says.
 *
 * @param meanTokens a whole number of tokens
 * @param by how far: tokens, but the sigma of a lognormal length
 * @param mostTokens that any bound of the lengths may have
 * @example readSpread("uniform", 512, "100", 131_072) // { lengths: { kind: "uniform", least: 412, most: 612 } }
 */
export function readSpread(
  spread: Spread,
  meanTokens: number,
  by: string,
  mostTokens: number,
): { readonly lengths: LengthDistribution } | { readonly problem: string } {
  if (spread === "fixed") return { lengths: { kind: "fixed", tokens: meanTokens } };
  const read = readNumber(by);
  const value = "problem" in read ? NaN : read.value;
  switch (spread) {
    case "uniform": {
      const most = Math.min(meanTokens - 1, mostTokens - meanTokens);
      return Number.isInteger(value) && value >= 0 && value <= most
        ? { lengths: { kind: "uniform", least: meanTokens - value, most: meanTokens + value } }
        : { problem: `Type a whole number from 0 to ${most.toLocaleString("en-US")}.` };
    }
    case "normal":
      return value >= 0 && value <= meanTokens
        ? { lengths: { kind: "normal", mean: meanTokens, standardDeviation: value } }
        : { problem: `Type a number from 0 to ${meanTokens.toLocaleString("en-US")}, the mean.` };
    case "lognormal":
      return value >= 0 && value <= RUN_BOUNDS.sigma
        ? { lengths: { kind: "lognormal", mean: meanTokens, sigma: value } }
        : { problem: `Type a number from 0 to ${String(RUN_BOUNDS.sigma)}.` };
  }
}
