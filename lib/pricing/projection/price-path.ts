/**
 * How a price falls: by `rate` each month or each year, compound. A yearly rate is spread evenly over the months,
 * so that twelve of them make exactly that rate. Negative rates are rises.
 */
export interface Decline {
  readonly rate: number;
  readonly per: "month" | "year";
}

export const STEADY: Decline = { rate: 0, per: "year" };

/**
 * What a price is in a month, as a factor on that of the first month.
 *
 * @param month 0 for the first
 * @example priceFactor({ rate: 0.3, per: "year" }, 12) // 0.7
 * @example priceFactor({ rate: 0.1, per: "month" }, 2) // 0.81
 */
export function priceFactor({ rate, per }: Decline, month: number): number {
  return rate === 0 ? 1 : (1 - rate) ** (per === "year" ? month / 12 : month);
}

/** The factors of every month, from the first on. */
export function priceFactors(decline: Decline, months: number): number[] {
  const factors = new Array<number>(months).fill(1);
  if (decline.rate !== 0) for (let m = 0; m < months; m += 1) factors[m] = priceFactor(decline, m);
  return factors;
}
