import { wholeSteps } from "../staircase.ts";

/**
 * - `straight-line`: the same each month.
 * - `declining-balance`: `factor` ÷ life of what is left on the books each month, changing to straight-line where
 *   that writes off more, as tax rules usually allow; never below the residual.
 */
export type DepreciationMethod =
  { readonly kind: "straight-line" } | { readonly kind: "declining-balance"; readonly factor: number };

/**
 * Depreciation of each month of the life. It sums to cost less residual. A life that is no whole number of months
 * ends inside its last month, which then bears only its part.
 *
 * @param lifeMonths more than 0
 * @example depreciationByMonth({ costUsd: 35000, residualUsd: 7000, lifeMonths: 48 }, { kind: "straight-line" })[0]
 * // 583.33
 * @example depreciationByMonth({ costUsd: 4800, residualUsd: 0, lifeMonths: 48 }, { kind: "declining-balance", factor: 2 })
 * // 200, 191.67, …: 2 ÷ 48 of what is left
 */
export function depreciationByMonth(
  asset: { readonly costUsd: number; readonly residualUsd: number; readonly lifeMonths: number },
  method: DepreciationMethod,
): number[] {
  const { costUsd, residualUsd, lifeMonths } = asset;
  const amounts: number[] = [];
  let left = costUsd - residualUsd;
  let book = costUsd;
  for (let month = 0; month < monthsOfService(lifeMonths); month += 1) {
    const remaining = lifeMonths - month;
    const even = remaining <= 1 ? left : left / remaining;
    const amount =
      method.kind === "straight-line"
        ? even
        : Math.max(even, Math.min(left, (book * method.factor) / lifeMonths));
    amounts.push(amount);
    left -= amount;
    book -= amount;
  }
  return amounts;
}

/** Whole months in which an asset serves: the last may be worn out before it ends. */
export const monthsOfService = (lifeMonths: number): number => wholeSteps(lifeMonths);
