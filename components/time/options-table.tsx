"use client";

import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { Swatch } from "@/components/charts/swatch.tsx";
import { CELL, ROW_HEAD } from "@/components/answer/table-parts.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import {
  afterTaxFigure,
  cashFigure,
  presentCostFigure,
} from "@/lib/analysis/projection/projection-figures.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { OptionProjection } from "@/lib/pricing/projection/option-projection.ts";
import { TCO_MONTHS } from "@/lib/pricing/projection/total-cost.ts";
import { MoneyCell } from "./money-cell.tsx";
import type { Money } from "./money.ts";

interface OptionsTableProps {
  readonly analysis: Analysis;
  readonly projected: DatedProjection;
  readonly money: Money;
}

const monthOrNone = (index: number | null | undefined): string =>
  index === null || index === undefined ? "not in time" : `month ${String(index + 1)}`;

/** What each option costs over the months, what that is worth today, and when a switch to it has paid for itself. */
export function OptionsTable({ analysis, projected, money }: OptionsTableProps) {
  const { options, terms, months } = projected;
  const presentCost = (option: OptionProjection) =>
    presentCostFigure(option.presentCostUsd, option.path, projected.serversOf(option.id), terms.valuation);
  const row = (label: string, cell: (option: OptionProjection) => ReactNode) => (
    <tr key={label} className="border-t border-line">
      <th scope="row" className={`${ROW_HEAD} font-normal`}>
        {label}
      </th>
      {options.map((option) => (
        <td key={option.id} className={CELL}>
          {cell(option)}
        </td>
      ))}
    </tr>
  );
  const moneyOrNone = (usd: number | null) => (usd === null ? "–" : money(usd));
  const titled = (option: OptionProjection, what: string) => `${OPTION_LABELS[option.id]}: ${what}`;
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
          {row("Serves from", ({ path }) => (path.from < months ? monthOrNone(path.from) : "not in time"))}
          {row(`Paid in ${String(months)} months`, (option) => (
            <MoneyCell
              analysis={analysis}
              money={money}
              title={titled(option, "paid over the months ahead")}
              usd={option.cumulativeUsd.at(-1) ?? 0}
              figure={() => cashFigure(option.path)}
            />
          ))}
          {row("Present cost (NPV)", (option) => (
            <MoneyCell
              analysis={analysis}
              money={money}
              title={titled(option, "present cost")}
              usd={option.presentCostUsd}
              figure={() => presentCost(option)}
            />
          ))}
          {terms.taxRate > 0 &&
            row("Present cost after tax", (option) => (
              <MoneyCell
                analysis={analysis}
                money={money}
                title={titled(option, "present cost after tax")}
                usd={option.afterTaxPresentCostUsd}
                figure={() => afterTaxFigure(option, presentCost(option), terms)}
              />
            ))}
          {TCO_MONTHS.filter((at) => at <= months).map((at) =>
            row(`Total cost, ${String(at)} months`, ({ totalCosts }) => {
              const total = totalCosts.find((found) => found.months === at);
              return total === undefined ? "–" : money(total.netUsd);
            }),
          )}
          {row("Paid back", ({ payback }) => (payback === null ? "–" : monthOrNone(payback.simple.lasting)))}
          {row("Paid back, discounted", ({ payback }) =>
            payback === null ? "–" : monthOrNone(payback.discounted.lasting),
          )}
          {row("Cheapest month to switch", ({ cheapestSwitch }) =>
            cheapestSwitch === null
              ? "–"
              : cheapestSwitch.month === null
                ? "stay"
                : monthOrNone(cheapestSwitch.month),
          )}
          {row("Gain over never switching", ({ cheapestSwitch }) =>
            cheapestSwitch === null ? "–" : money(cheapestSwitch.gainOverNeverUsd),
          )}
          {row("Gain over switching at once", ({ cheapestSwitch }) =>
            moneyOrNone(cheapestSwitch?.gainOverNowUsd ?? null),
          )}
          {row("Units at the end", ({ path }) => {
            const units = path.installed.at(-1) ?? 0;
            return units === 0 ? "–" : String(Number(units.toPrecision(4)));
          })}
          {row("Utilisation at the end", ({ utilisation }) => {
            const last = utilisation.at(-1) ?? null;
            return last === null ? "–" : `${String(Number((last * 100).toPrecision(3)))} %`;
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
