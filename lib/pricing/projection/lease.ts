export interface LeaseTerms {
  readonly months: number;
  /** Nominal yearly rate; a month costs a twelfth of it. */
  readonly ratePerYear: number;
  /** What the lessor takes the server to be worth at the end, as a share of its price. */
  readonly residualShare: number;
}

/**
 * Level payment at the end of each month of a lease: it repays price less discounted residual with interest.
 * payment = (price − residual × (1 + i)^−n) × i ÷ (1 − (1 + i)^−n), with i a twelfth of the yearly rate.
 *
 * @example leasePaymentUsd(100000, { months: 36, ratePerYear: 0.06, residualShare: 0.1 }) // 2,787.97
 */
export function leasePaymentUsd(
  priceUsd: number,
  { months, ratePerYear, residualShare }: LeaseTerms,
): number {
  const rate = ratePerYear / 12;
  const residual = priceUsd * residualShare;
  // So small a rate moves no cent, and dividing by it would lose digits.
  if (rate < 1e-15) return (priceUsd - residual) / months;
  // 1 − discount without the cancellation that makes it 0 for tiny rates.
  const discounted = -Math.expm1(-months * Math.log1p(rate));
  return ((priceUsd - residual * (1 - discounted)) * rate) / discounted;
}
