import type { LengthDistribution } from "@/lib/benchmark/load/length-distribution.ts";
import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";
import { numberWithin } from "./number-within.ts";
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
  switch (spread) {
    case "uniform": {
      const most = Math.min(meanTokens - 1, mostTokens - meanTokens);
      const { value, problem } = numberWithin(by, { least: 0, most, whole: true });
      if (value === null) return { problem };
      return { lengths: { kind: "uniform", least: meanTokens - value, most: meanTokens + value } };
    }
    case "normal": {
      const { value } = numberWithin(by, { least: 0, most: meanTokens });
      if (value === null)
        return { problem: `Type a number from 0 to ${meanTokens.toLocaleString("en-US")}, the mean.` };
      return { lengths: { kind: "normal", mean: meanTokens, standardDeviation: value } };
    }
    case "lognormal": {
      const { value, problem } = numberWithin(by, { least: 0, most: RUN_BOUNDS.sigma });
      if (value === null) return { problem };
      return { lengths: { kind: "lognormal", mean: meanTokens, sigma: value } };
    }
  }
}
