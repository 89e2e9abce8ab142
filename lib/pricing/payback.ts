import { figure, type Figure } from "./figure.ts";

/**
 * Simple payback of buying: what is spent up front ÷ what each month saves in cash. Null when owning saves
 * nothing, so that it is never paid back.
 *
 * @example $90,000 of hardware, an API bill of $1,794.92 and $47.52 of electricity a month: 51.5 months
 */
export function simplePayback(
  upfrontUsd: Figure,
  otherMonthlyCash: Figure,
  ownMonthlyCash: Figure,
): Figure | null {
  const saving = otherMonthlyCash.value - ownMonthlyCash.value;
  if (!(saving > 0)) return null;
  return figure(
    "paybackMonths",
    "months",
    upfrontUsd.value / saving,
    "upfrontUsd / (otherMonthlyCash - ownMonthlyCash)",
    {
      upfrontUsd,
      otherMonthlyCash,
      ownMonthlyCash,
    },
  );
}
