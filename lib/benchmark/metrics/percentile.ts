/**
 * The p-th percentile of sorted values, by linear interpolation between the two nearest ranks: numpy's default, and
 * type 7 of Hyndman and Fan, "Sample quantiles in statistical packages" (1996), which all benchmark tools whose files
 * are imported use. `NaN` for no values.
 *
 * @example percentile(Float64Array.of(10, 20), 50) // 15
 */
export function percentile(sorted: Float64Array, p: number): number {
  const rank = ((sorted.length - 1) * p) / 100;
  const below = Math.floor(rank);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.ceil(rank)] ?? NaN;
  return low + (high - low) * (rank - below);
}
