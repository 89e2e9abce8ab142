import type { Accounts } from "./accounts.ts";

/**
 * Cash after tax, month by month: what is paid, less the tax that opex and depreciation save. It takes the company
 * to earn enough elsewhere for every deduction to count at once.
 *
 * @example $1,000 paid, $200 of it opex, and $300 of depreciation at 25 %: 1,000 − 0.25 × (200 + 300) = $875
 */
export const afterTaxCash = (
  cashUsd: readonly number[],
  accounts: Pick<Accounts, "costUsd">,
  taxRate: number,
): number[] => cashUsd.map((usd, m) => usd - taxRate * (accounts.costUsd[m] ?? 0));
