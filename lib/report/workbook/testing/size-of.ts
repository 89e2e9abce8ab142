/** The size of the amounts that a sum is made of, whatever their signs. */
export const sizeOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, usd) => sum + Math.abs(usd), 0);
