import { standardNormal } from "./random.ts";

/** How many tokens prompts or answers have. Normal and lognormal lengths are given by their mean. */
export type LengthDistribution =
  | { readonly kind: "fixed"; readonly tokens: number }
  | { readonly kind: "uniform"; readonly least: number; readonly most: number }
  | { readonly kind: "normal"; readonly mean: number; readonly standardDeviation: number }
  /** `sigma` is the standard deviation of the logarithm: 0.5 is mild, 1 has a long tail. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly sigma: number };

/** No prompt and no answer is longer than this. */
const MOST_TOKENS = 1_000_000;

/** Draws one length, a whole number of tokens, at least 1. */
export function drawLength(lengths: LengthDistribution, random: () => number): number {
  return Math.min(MOST_TOKENS, Math.max(1, Math.round(draw(lengths, random))));
}

function draw(lengths: LengthDistribution, random: () => number): number {
  switch (lengths.kind) {
    case "fixed":
      return lengths.tokens;
    case "uniform":
      return lengths.least + Math.floor(random() * (lengths.most - lengths.least + 1));
    case "normal":
      return lengths.mean + lengths.standardDeviation * standardNormal(random);
    case "lognormal":
      // The mean of a lognormal variable is exp(μ + σ²/2).
      return lengths.mean * Math.exp(lengths.sigma * standardNormal(random) - lengths.sigma ** 2 / 2);
  }
}

/** The mean length, for estimates before a run. */
export function meanLength(lengths: LengthDistribution): number {
  switch (lengths.kind) {
    case "fixed":
      return lengths.tokens;
    case "uniform":
      return (lengths.least + lengths.most) / 2;
    case "normal":
    case "lognormal":
      return lengths.mean;
  }
}

/**
 * Reads a distribution as it is written on a command line; null when it is none.
 *
 * @example parseLengths("512"); parseLengths("uniform:100-500"); parseLengths("lognormal:512,0.8")
 */
export function parseLengths(text: string): LengthDistribution | null {
  const fixed = /^\d+$/.exec(text);
  if (fixed !== null) return within({ kind: "fixed", tokens: Number(text) });
  const uniform = /^uniform:(\d+)-(\d+)$/.exec(text);
  if (uniform !== null) {
    const [least, most] = [Number(uniform[1]), Number(uniform[2])];
    return least <= most ? within({ kind: "uniform", least, most }) : null;
  }
  const spread = /^(normal|lognormal):(\d+),(\d+(?:\.\d+)?)$/.exec(text);
  if (spread === null) return null;
  const [mean, second] = [Number(spread[2]), Number(spread[3])];
  return within(
    spread[1] === "normal"
      ? { kind: "normal", mean, standardDeviation: second }
      : { kind: "lognormal", mean, sigma: second },
  );
}

const within = (lengths: LengthDistribution): LengthDistribution | null =>
  meanLength(lengths) >= 1 && meanLength(lengths) <= MOST_TOKENS ? lengths : null;
