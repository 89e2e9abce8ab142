import { figure, type Figure } from "../../pricing/figure.ts";
import { itemTerm } from "../../pricing/hybrid/part-item.ts";
import { presentValue } from "../../pricing/projection/discounting.ts";
import { leasePaymentUsd } from "../../pricing/projection/lease.ts";
import type { Valuation } from "../../pricing/projection/present-cost.ts";
import { serverValueUsd } from "../../pricing/projection/server-value.ts";
import type { CashPath } from "../../pricing/projection/switch-path.ts";
import type { BoughtServers } from "../../pricing/projection/timed-option.ts";
import type { ValuationTerms, ValuedPath } from "../../pricing/projection/valued-path.ts";
import { sum } from "../../pricing/sum.ts";

const SCOPE = "projection";

/**
 * Present cost of a path with its derivation: what each line item is worth today, less the discounted value of
 * servers at the end.
 *
 * @param usd the amount as the projection computed it
 */
export function presentCostFigure(
  usd: number,
  path: CashPath,
  servers: BoughtServers | null,
  { discounting, endValue }: Valuation,
): Figure {
  const presentCashUsd = itemSum("presentCashUsd", path, (amounts) => presentValue(amounts, discounting));
  if (servers === null || endValue === "none") {
    return figure("presentCostUsd", "usd", usd, "presentCashUsd", { presentCashUsd }, SCOPE);
  }
  const months = path.cashUsd.length;
  const discountRatePerYear = discounting.ratePerYear;
  const endDiscount = figure(
    "endDiscount",
    "factor",
    (1 + discountRatePerYear) ** (-months / 12),
    "(1 + discountRatePerYear) ^ (-months / 12)",
    { discountRatePerYear, months },
    SCOPE,
  );
  return figure(
    "presentCostUsd",
    "usd",
    usd,
    "presentCashUsd - serverValueUsd * endDiscount",
    { presentCashUsd, serverValueUsd: serverValueUsd(path.cohorts, servers, months), endDiscount },
    SCOPE,
  );
}

/** Present cost after tax: that before tax, less what the deductions of the accounts are worth today. */
export function afterTaxFigure(valued: ValuedPath, presentCost: Figure, terms: ValuationTerms): Figure {
  const { taxRate } = terms;
  const deductionsUsd = presentValue(valued.accounts.costUsd, terms.valuation.discounting);
  return figure(
    "afterTaxPresentCostUsd",
    "usd",
    valued.afterTaxPresentCostUsd,
    "presentCostUsd - taxRate * deductionsUsd",
    { presentCostUsd: presentCost, taxRate, deductionsUsd },
    SCOPE,
  );
}

/** Cash of the whole projection with its derivation: the total of each line item. */
export const cashFigure = (path: CashPath): Figure => itemSum("cashUsd", path, sum);

/** A sum over line items. The API that is paid until the switch has items of the same names; they are one term. */
function itemSum(name: string, path: CashPath, amountOf: (usd: readonly number[]) => number): Figure {
  const terms: Record<string, number> = {};
  let value = 0;
  for (const { id, usd } of path.items) {
    const amount = amountOf(usd);
    const term = itemTerm(id);
    terms[term] = (terms[term] ?? 0) + amount;
    value += amount;
  }
  return figure(name, "usd", value, Object.keys(terms).join(" + ") || "0", terms);
}

/** Monthly lease of one server at the first month's price. */
export function leaseFigure(
  serverPriceUsd: number,
  lease: { readonly months: number; readonly ratePerYear: number; readonly residualShare: number },
): Figure {
  const { months: leaseMonths, ratePerYear: leaseRatePerYear, residualShare: leaseResidualShare } = lease;
  const usd = leasePaymentUsd(serverPriceUsd, lease);
  const terms = { serverPriceUsd, leaseResidualShare, leaseMonths };
  if (leaseRatePerYear < 1e-14) {
    const formula = "serverPriceUsd * (1 - leaseResidualShare) / leaseMonths";
    return figure("leaseUsd", "usd/month", usd, formula, terms, SCOPE);
  }
  const rate = leaseRatePerYear / 12;
  const discountAtEnd = figure(
    "discountAtEnd",
    "factor",
    (1 + rate) ** -leaseMonths,
    "(1 + leaseRatePerYear / 12) ^ (-leaseMonths)",
    { leaseRatePerYear, leaseMonths },
    SCOPE,
  );
  const recoveryFactor = figure(
    "recoveryFactor",
    "factor",
    rate / -Math.expm1(-leaseMonths * Math.log1p(rate)),
    "leaseRatePerYear / 12 / (1 - (1 + leaseRatePerYear / 12) ^ (-leaseMonths))",
    { leaseRatePerYear, leaseMonths },
    SCOPE,
  );
  return figure(
    "leaseUsd",
    "usd/month",
    usd,
    "(serverPriceUsd - serverPriceUsd * leaseResidualShare * discountAtEnd) * recoveryFactor",
    { ...terms, discountAtEnd, recoveryFactor },
    SCOPE,
  );
}
