/**
 * Sums as they grow: the total up to and with each month.
 *
 * @example runningSum([1, 2, 3]) // [1, 3, 6]
 */
export function runningSum(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}
