import type { PointCapacity } from "./point-capacity.ts";

/** Dollars for a million tokens, by what the cost is put on. Null where input tokens were not counted. */
export interface UsdPerMillionTokens {
  /** The same price for input and output. */
  readonly blended: number | null;
  /** All of the cost on output tokens. */
  readonly outputOnly: number;
  /** Two prices that together earn exactly the cost. */
  readonly split: { readonly input: number; readonly output: number } | null;
}

export interface TokenPriceOptions {
  /** All that was measured together: every GPU of every server behind the endpoint. */
  readonly usdPerHour: number;
  /** Share of its capacity that is in use on average, above 0 and up to 1; 1 when left out. */
  readonly utilisation?: number;
  /** How many times as much an output token costs as an input token, in the split; 4 when left out. */
  readonly outputWeight?: number;
}

const SECONDS_PER_HOUR = 3600;
const TOKENS_PER_MILLION = 1e6;

/** Output at four times input, as inference-perf's documentation splits the cost of mixed batches. */
const USUAL_OUTPUT_WEIGHT = 4;

/**
 * What a million tokens cost on servers of a measured capacity. With C dollars a second, i input and o output
 * tokens a second in use, and output w times as dear: blended C ÷ (i + o), output only C ÷ o, and split into
 * p = C ÷ (i + w × o) for input and w × p for output, so that i × p + o × w × p is C. Null for a price that is
 * negative, or a utilisation or a weight that is not above 0.
 *
 * @example $3.60 an hour is $0.001 a second; 2,000 input and 500 output tokens a second give
 *   usdPerMillionTokens(capacity, { usdPerHour: 3.6 })
 *   // { blended: 0.4, outputOnly: 2, split: { input: 0.25, output: 1 } }
 */
export function usdPerMillionTokens(
  capacity: PointCapacity,
  { usdPerHour, utilisation = 1, outputWeight = USUAL_OUTPUT_WEIGHT }: TokenPriceOptions,
): UsdPerMillionTokens | null {
  if (!(usdPerHour >= 0 && utilisation > 0 && utilisation <= 1 && outputWeight > 0)) return null;
  const usdPerSecond = usdPerHour / SECONDS_PER_HOUR;
  const price = (tokensPerSecond: number) =>
    (usdPerSecond / (tokensPerSecond * utilisation)) * TOKENS_PER_MILLION;
  const { inputTokensPerSecond: input, outputTokensPerSecond: output } = capacity;
  if (input === null) return { blended: null, outputOnly: price(output), split: null };
  const inputPrice = price(input + outputWeight * output);
  return {
    blended: price(input + output),
    outputOnly: price(output),
    split: { input: inputPrice, output: outputWeight * inputPrice },
  };
}
