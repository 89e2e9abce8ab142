import type { BenchmarkPoint } from "../result.ts";

/** Index of the point with the highest rate of good requests among those that met the target; null if none did. */
export function largestGoodLoad(points: readonly BenchmarkPoint[], attainment: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [i, { goodput }] of points.entries()) {
    const rate = goodput?.requestsPerSecond ?? 0;
    if ((goodput?.attainment ?? 0) < attainment || rate <= most) continue;
    best = i;
    most = rate;
  }
  return best;
}
