import type { MonthTable } from "./month-table.ts";
import type { PathRows } from "./path-rows.ts";
import type { Timeline } from "./timeline.ts";

/** Writes gross margin by month: revenue less opex and depreciation. */
export function marginRows(table: MonthTable, { revenue }: Timeline, path: PathRows, key: string): void {
  const margin = table.line("Gross margin", (m) => `${revenue.at(m)}-${path.accounts.cost.at(m)}`, {
    sum: true,
    key: `${key}.grossMargin`,
  });
  table.line(
    "Gross margin, share of revenue",
    (m) => `IF(${revenue.at(m)}>0,${margin.at(m)}/${revenue.at(m)},"")`,
    {
      unit: "share",
      number: "share",
      key: `${key}.grossMarginShare`,
    },
  );
}
