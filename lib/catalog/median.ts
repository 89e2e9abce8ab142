/**
 * The middle of a list of numbers; of an even count, the mean of the two in the middle.
 *
 * @throws RangeError for an empty list, which has no middle.
 * @example median([3, 1, 2]) // 2
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) {
    throw new RangeError("The median of no numbers does not exist.");
  }
  return (lower + upper) / 2;
}
