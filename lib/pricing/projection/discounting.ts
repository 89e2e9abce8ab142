/** When in a month its money is taken to flow. */
export type PaymentTiming = "mid-month" | "month-end";

export interface Discounting {
  /** Effective yearly rate: money of a year later is worth 1 ÷ (1 + rate). */
  readonly ratePerYear: number;
  readonly timing: PaymentTiming;
}

/**
 * Present value of a dollar that flows in a month.
 *
 * @param month 0 for the first
 * @example discountFactor({ ratePerYear: 0.1, timing: "month-end" }, 11) // 1 / 1.1 = 0.9091
 * @example discountFactor({ ratePerYear: 0.1, timing: "mid-month" }, 0) // 1.1 ^ (-0.5 / 12) = 0.9960
 */
export function discountFactor({ ratePerYear, timing }: Discounting, month: number): number {
  return (1 + ratePerYear) ** (-(timing === "mid-month" ? month + 0.5 : month + 1) / 12);
}

/**
 * Present value of monthly amounts.
 *
 * @example presentValue([100, 100], { ratePerYear: 0, timing: "mid-month" }) // 200
 * @example presentValue([1000, 1000], { ratePerYear: 0.12, timing: "month-end" }) // 990.60 + 981.29 = 1,971.89
 */
export function presentValue(amounts: readonly number[], discounting: Discounting): number {
  let sum = 0;
  for (let month = 0; month < amounts.length; month += 1) {
    sum += (amounts[month] ?? 0) * discountFactor(discounting, month);
  }
  return sum;
}
