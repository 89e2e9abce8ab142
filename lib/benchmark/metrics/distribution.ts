import type { Distribution } from "../result.ts";
import { percentile } from "./percentile.ts";

/** The percentiles that any of the imported tools reports. */
const PERCENTILES = [1, 5, 10, 25, 50, 75, 90, 95, 99, 99.9] as const;

/**
 * Sums values up, exactly and from all of them; null when there are none. The standard deviation is that of the
 * population, as in the tools of vLLM and SGLang.
 *
 * @example distributionOf([10, 20])?.percentiles[50] // 15
 */
export function distributionOf(values: ArrayLike<number>): Distribution | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  for (const value of sorted) sum += value;
  const mean = sum / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return {
    count: sorted.length,
    mean,
    standardDeviation: Math.sqrt(squares / sorted.length),
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    percentiles: Object.fromEntries(PERCENTILES.map((p) => [p, percentile(sorted, p)])),
  };
}
