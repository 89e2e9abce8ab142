/** Nothing in each of a number of months, for amounts to be added to. */
export const monthlyZeros = (months: number): number[] => new Array<number>(months).fill(0);

/**
 * Adds to the amount of a month, in place.
 *
 * @param month 0 for the first
 */
export function addAmount(amounts: number[], month: number, amount: number): void {
  amounts[month] = (amounts[month] ?? 0) + amount;
}
