import { fiscalTotals } from "../../pricing/projection/fiscal-years.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import { fiscalYearLabel } from "./calendar.ts";
import type { DatedProjection } from "./projection-of.ts";

/** Totals of one fiscal year. */
export interface FiscalYearResult {
  readonly year: string;
  readonly cashUsd: number;
  readonly capexUsd: number;
  readonly opexUsd: number;
  readonly depreciationUsd: number;
  readonly bookValueAtEndUsd: number;
  readonly afterTaxCashUsd: number;
  readonly revenueUsd: number;
  readonly grossMarginUsd: number;
}

/** An option by fiscal year. */
export function fiscalYearResults(
  { calendar, revenueUsd }: DatedProjection,
  option: OptionProjection,
): FiscalYearResult[] {
  const { accounts, path } = option;
  const years = calendar.fiscalYears;
  const cash = fiscalTotals(years, path.cashUsd);
  const capex = fiscalTotals(years, accounts.capexUsd);
  const opex = fiscalTotals(years, accounts.opexUsd);
  const depreciation = fiscalTotals(years, accounts.depreciationUsd);
  const afterTax = fiscalTotals(years, option.afterTaxUsd);
  const revenue = fiscalTotals(years, revenueUsd);
  const margin = fiscalTotals(years, option.grossMarginUsd);
  return years.map(({ year, to }, i) => ({
    year: fiscalYearLabel(year),
    cashUsd: cash[i] ?? 0,
    capexUsd: capex[i] ?? 0,
    opexUsd: opex[i] ?? 0,
    depreciationUsd: depreciation[i] ?? 0,
    bookValueAtEndUsd: accounts.bookValueUsd[to - 1] ?? 0,
    afterTaxCashUsd: afterTax[i] ?? 0,
    revenueUsd: revenue[i] ?? 0,
    grossMarginUsd: margin[i] ?? 0,
  }));
}
