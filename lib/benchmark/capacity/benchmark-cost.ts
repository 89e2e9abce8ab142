import type { BenchmarkResult } from "../result.ts";
import { pointCapacity, type PointCapacity } from "./point-capacity.ts";
import {
  usdPerMillionTokens,
  type TokenPriceOptions,
  type UsdPerMillionTokens,
} from "./usd-per-million-tokens.ts";

/** One point in tokens a second and in dollars. */
export interface PointCost {
  /** Index in the result's points. */
  readonly point: number;
  readonly capacity: PointCapacity;
  /** Null for a price or a utilisation that cannot be. */
  readonly usdPerMTok: UsdPerMillionTokens | null;
}

export interface BenchmarkCost {
  /** At the chosen point, else the operating point, else the only one; null where nothing says which. */
  readonly operating: PointCost | null;
  /** At the point with the most output tokens a second, whatever its latency. */
  readonly peak: PointCost | null;
}

export interface BenchmarkCostOptions extends TokenPriceOptions {
  /** Index of the point to plan with, in place of the operating point. */
  readonly chosenPoint?: number;
}

/**
 * A benchmark's result as the calculator uses it: tokens a second and dollars for a million tokens, at the load
 * to plan with and at the peak. The peak is what the hardware can do when nobody waits for an answer; a product
 * with a latency target has the operating point.
 *
 * @example benchmarkCost(result, { usdPerHour: 3.6, utilisation: 0.7 }).operating?.usdPerMTok?.outputOnly // 2.86
 */
export function benchmarkCost(
  result: BenchmarkResult,
  { chosenPoint, ...price }: BenchmarkCostOptions,
): BenchmarkCost {
  const costs = result.points.map((point, index): PointCost | null => {
    const capacity = pointCapacity(point);
    return capacity === null
      ? null
      : { point: index, capacity, usdPerMTok: usdPerMillionTokens(capacity, price) };
  });
  const planned = chosenPoint ?? result.operatingPoint ?? (result.points.length === 1 ? 0 : null);
  return {
    operating: planned === null ? null : (costs[planned] ?? null),
    peak: costs.reduce(higher, null),
  };
}

function higher(best: PointCost | null, cost: PointCost | null): PointCost | null {
  if (best === null || cost === null) return cost ?? best;
  return cost.capacity.outputTokensPerSecond > best.capacity.outputTokensPerSecond ? cost : best;
}
