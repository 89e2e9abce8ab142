"use client";

import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { CELL, ROW_HEAD } from "@/components/answer/table-parts.tsx";
import { Swatch } from "@/components/charts/swatch.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import { MoneyCell } from "./money-cell.tsx";
import type { Money } from "./money.ts";
import { optionRows } from "./option-rows.ts";

interface OptionsTableProps {
  readonly analysis: Analysis;
  readonly projected: DatedProjection;
  readonly money: Money;
}

/** What each option costs over the months, what that is worth today, and when a switch to it has paid for itself. */
export function OptionsTable({ analysis, projected, money }: OptionsTableProps) {
  const { options, months } = projected;
  return (
    <ScrollRegion label="Options over time" className="bg-surface">
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="sr-only">
          Cost, present cost and payback of each option over {months} months
        </caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${ROW_HEAD} font-medium`}>
              <span className="sr-only">Figure</span>
            </th>
            {options.map(({ id }) => (
              <th key={id} scope="col" className={`${CELL} align-bottom font-semibold`}>
                <span className="inline-flex max-w-24 items-center justify-end gap-1.5 whitespace-normal sm:max-w-none">
                  <Swatch id={id} width={22} className="max-sm:hidden" />
                  {OPTION_LABELS[id]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {optionRows(projected, money).map(({ label, cell }) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className={`${ROW_HEAD} font-normal`}>
                {label}
              </th>
              {options.map((option) => {
                const content = cell(option);
                return (
                  <td key={option.id} className={CELL}>
                    {typeof content === "string" ? (
                      content
                    ) : (
                      <MoneyCell analysis={analysis} money={money} {...content} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
