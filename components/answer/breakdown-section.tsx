"use client";

import { Swatch } from "@/components/charts/swatch.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { Figure } from "@/lib/pricing/figure.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { breakdownTable } from "./breakdown-table.ts";
import { Explain } from "./explain.tsx";
import { HardwareRows } from "./hardware-rows.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { Section } from "./section.tsx";
import { CELL, GroupRow, ROW_HEAD } from "./table-parts.tsx";
import { UnitCostRows } from "./unit-cost-rows.tsx";

const dollars = (cents: number) => formatUsd(cents / 100, { cents: true });

/** What each option costs, line by line, and what that is per unit of work. */
export function BreakdownSection({ analysis }: { readonly analysis: Analysis }) {
  const { options, groups, totals } = breakdownTable(analysis);
  const span = options.length + 1;
  const leavesOut = groups.some((g) => g.rows.some((r) => r.leftOut));
  const explain = (figure: () => Figure, what: string, id: OptionId, text: string) => (
    <Explain analysis={analysis} figure={figure} title={`${OPTION_LABELS[id]}: ${what}`}>
      {text}
    </Explain>
  );
  return (
    <Section
      id="breakdown"
      title="Where the money goes"
      summary="One month at the present traffic, line by line. Press any number to see its formula, its inputs and their sources."
    >
      <ScrollRegion label="Costs by line item" className="bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">
            US dollars a month by line item, cost per unit of work, and hardware, for each option
          </caption>
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={`${ROW_HEAD} font-medium`}>
                <span className="sr-only">Line item</span>
              </th>
              {options.map((id) => (
                <th key={id} scope="col" className={`${CELL} align-bottom font-semibold`}>
                  <span className="inline-flex max-w-24 items-center justify-end gap-1.5 whitespace-normal sm:max-w-none">
                    <Swatch id={id} width={22} className="max-sm:hidden" />
                    {OPTION_LABELS[id]}
                  </span>
                  {analysis.cheapest.includes(id) && (
                    <span className="block text-xs font-medium text-accent">cheapest now</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ group, label, rows, subtotals }) => (
            <tbody key={group}>
              <GroupRow label={label}>
                {rows.length > 1
                  ? subtotals.map((cents, column) => (
                      <td key={options[column]} className={`${CELL} text-ink-muted`}>
                        {cents === null ? "" : dollars(cents)}
                      </td>
                    ))
                  : [<td key="none" colSpan={options.length} />]}
              </GroupRow>
              {rows.map((row) => (
                <tr key={row.id} className={row.leftOut ? "text-ink-muted" : ""}>
                  <th scope="row" className={`${ROW_HEAD} pl-6 font-normal`}>
                    {row.label}
                    {row.leftOut && <span className="block text-xs">not counted</span>}
                  </th>
                  {row.cells.map((cell, column) => {
                    const id = options[column];
                    return (
                      <td key={id} className={CELL}>
                        {cell === null || id === undefined ? (
                          <span className="text-ink-muted">–</span>
                        ) : (
                          explain(cell.item.explain, row.label, id, dollars(cell.cents))
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
          <tbody>
            <tr className="border-y border-line-strong font-semibold">
              <th scope="row" className={`${ROW_HEAD} py-2 font-semibold`}>
                Total a month
              </th>
              {analysis.options.map((option, column) => (
                <td key={option.id} className={`${CELL} py-2`}>
                  {explain(() => option.monthlyUsd, "Total", option.id, dollars(totals[column] ?? 0))}
                </td>
              ))}
            </tr>
          </tbody>
          <UnitCostRows analysis={analysis} explain={explain} span={span} />
          <HardwareRows analysis={analysis} explain={explain} span={span} />
        </table>
      </ScrollRegion>
      <p className="mt-2 max-w-[80ch] text-[0.8125rem] text-ink-muted">
        As paid divides by the tokens served, idle time included. At full load divides by what the same
        machines could serve, which is what most price comparisons quote.
        {leavesOut && " Greyed lines are not counted, because you chose to count serving only."}
      </p>
    </Section>
  );
}
