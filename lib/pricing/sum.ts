/**
 * The sum of numbers, added in their order; 0 of none.
 *
 * @example sum([1, 2, 3]) // 6
 */
export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);
