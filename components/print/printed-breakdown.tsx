import { breakdownTable } from "@/components/answer/breakdown-table.ts";
import { HardwareRows } from "@/components/answer/hardware-rows.tsx";
import type { ExplainCell } from "@/components/answer/table-parts.tsx";
import { UnitCostRows } from "@/components/answer/unit-cost-rows.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";

const dollars = (cents: number) => formatUsd(cents / 100, { cents: true });

/** On paper a number explains itself no further: it is its text. */
const asText: ExplainCell = (_figure, _what, _id, text) => text;

/** One month at the present traffic, line by line. */
export function PrintedBreakdown({ analysis }: { readonly analysis: Analysis }) {
  const { options, groups, totals } = breakdownTable(analysis);
  const span = options.length + 1;
  return (
    <section>
      <h2>Where the money goes</h2>
      <p>US dollars of one month at the present traffic.</p>
      <table className="paper-table paper-breakdown">
        <thead>
          <tr>
            <th scope="col">Line item</th>
            {options.map((id) => (
              <th key={id} scope="col">
                {OPTION_LABELS[id]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ group, label, rows, subtotals }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup">{label}</th>
              {subtotals.map((cents, column) => (
                <td key={options[column]}>{rows.length < 2 || cents === null ? "" : dollars(cents)}</td>
              ))}
            </tr>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.label}
                  {row.leftOut && <small> not counted</small>}
                </th>
                {row.cells.map((cell, column) => (
                  <td key={options[column]}>{cell === null ? "–" : dollars(cell.cents)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr className="paper-total">
            <th scope="row">Total a month</th>
            {totals.map((cents, column) => (
              <td key={options[column]}>{dollars(cents)}</td>
            ))}
          </tr>
        </tbody>
        <UnitCostRows analysis={analysis} explain={asText} span={span} />
        <HardwareRows analysis={analysis} explain={asText} span={span} />
      </table>
    </section>
  );
}
