"use client";

import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { CELL, ROW_HEAD } from "@/components/answer/table-parts.tsx";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { fiscalYearLabel } from "@/lib/analysis/projection/calendar.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { fiscalTotals } from "@/lib/pricing/projection/fiscal-years.ts";
import type { Money } from "./money.ts";
import { useOptionChoice } from "./option-choice.tsx";

interface FiscalTableProps {
  readonly projected: DatedProjection;
  readonly money: Money;
  readonly first: OptionId;
}

/** What adding and taking away leaves of nothing. */
const HALF_A_CENT = 0.005;

/** Cash and accounts by fiscal year, for one option at a time. */
export function FiscalTable({ projected, money, first }: FiscalTableProps) {
  const { option, picker } = useOptionChoice(projected, first);
  if (option === undefined) return null;
  const years = projected.calendar.fiscalYears;
  const { accounts, path, afterTaxUsd, grossMarginUsd } = option;
  const totals = (amounts: readonly number[]) => fiscalTotals(years, amounts);
  const rows: readonly (readonly [string, readonly number[]])[] = [
    ["Cash paid", totals(path.cashUsd)],
    ["Capex", totals(accounts.capexUsd)],
    ["Opex", totals(accounts.opexUsd)],
    ["Depreciation", totals(accounts.depreciationUsd)],
    ["Book value at the end", years.map(({ to }) => accounts.bookValueUsd[to - 1] ?? 0)],
    ...(projected.terms.taxRate > 0 ? [["Cash after tax", totals(afterTaxUsd)] as const] : []),
    ...(projected.revenueUsd.some((usd) => usd > 0)
      ? ([
          ["Revenue", totals(projected.revenueUsd)],
          ["Gross margin", totals(grossMarginUsd)],
        ] as const)
      : []),
  ];
  return (
    <div>
      {picker}
      <ScrollRegion label="Fiscal years" className="mt-3 bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">
            {OPTION_LABELS[option.id]} by fiscal year, US dollars unless shown otherwise
          </caption>
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={`${ROW_HEAD} font-medium`}>
                <span className="sr-only">Figure</span>
              </th>
              {years.map(({ year, from, to }) => (
                <th key={year} scope="col" className={`${CELL} font-semibold`}>
                  {fiscalYearLabel(year)}
                  {to - from < 12 && (
                    <span className="block text-xs font-normal text-ink-muted">
                      {to - from === 1 ? "1 month" : `${String(to - from)} months`}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, amounts]) => (
              <tr key={label} className="border-t border-line">
                <th scope="row" className={`${ROW_HEAD} font-normal`}>
                  {label}
                </th>
                {amounts.map((usd, i) => (
                  <td key={years[i]?.year} className={CELL}>
                    {money(Math.abs(usd) < HALF_A_CENT ? 0 : usd)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
