/**
 * The tokens of a run: as the file states them, else the mean of a request times those that completed.
 *
 * @example totalTokens(null, 128, 200) // 25600
 */
export function totalTokens(
  total: number | null,
  mean: number | null,
  completed: number | null,
): number | null {
  return total ?? (mean === null || completed === null ? null : Math.round(mean * completed));
}
