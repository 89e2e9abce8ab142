import { TCO_MONTHS } from "../../analysis/projection/total-cost-result.ts";
import type { Inputs } from "./inputs.ts";
import type { MonthTable } from "./month-table.ts";
import type { PathRows } from "./path-rows.ts";
import { serverValueFormula, type ServiceLife } from "./service-life.ts";
import type { Row } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** What a path costs in today's money. */
export interface ValuationCells {
  readonly presentCost: string;
  readonly afterTax: string;
  readonly totalCash: string;
  readonly netAt: ReadonlyMap<number, string>;
}

/** Writes the present cost of a path before and after tax. */
export function valuationRows(
  table: MonthTable,
  inputs: Inputs,
  timeline: Timeline,
  path: PathRows,
  plan: { readonly life: ServiceLife | null; readonly key: string; readonly detailed: boolean },
): ValuationCells {
  const { discount } = timeline;
  const p = inputs.of("projection");
  const { key, life } = plan;
  const purchase = path.cohorts?.purchase ?? null;
  const valueAt = (after: string) =>
    purchase === null || life === null ? "0" : serverValueFormula(inputs, life, timeline, purchase, after);
  const kept = `IF(${p("endValue")}="servers",${valueAt("month_count")}*(1+${p("discountRatePerYear")})^(-month_count/12),0)`;
  const end = table.result("Servers at the end, valued now", kept);
  const presentCost = table.result("Present cost", `SUMPRODUCT(${path.cash.all},${discount.all})-${end}`, {
    key: `${key}.presentCostUsd`,
  });
  const afterTax = table.result(
    "Present cost after tax",
    `SUMPRODUCT(${path.accounts.afterTax.all},${discount.all})-${end}`,
    {
      key: `${key}.afterTaxPresentCostUsd`,
    },
  );
  const totalCash = table.result("Cash paid in all", `SUM(${path.cash.all})`, { key: `${key}.totalCashUsd` });
  const netAt = new Map<number, string>();
  if (!plan.detailed) return { presentCost, afterTax, totalCash, netAt };
  for (const months of TCO_MONTHS) {
    if (months > table.months) continue;
    const at = `${key}.totalCost.${months}`;
    const paid = table.result(`Cash of ${months} months`, `SUM(${path.cash.span(0, months - 1)})`, {
      key: `${at}.cashUsd`,
    });
    const worth = table.result(`Servers worth after ${months} months`, valueAt(String(months)), {
      key: `${at}.serverValueUsd`,
    });
    netAt.set(
      months,
      table.result(`Total cost of ${months} months`, `${paid}-${worth}`, { key: `${at}.netUsd` }),
    );
  }
  table.line("Cash paid so far", (m, own) => `${m === 0 ? "0" : own.at(m - 1)}+${path.cash.at(m)}`, {
    key: `${key}.cumulative`,
  });
  return { presentCost, afterTax, totalCash, netAt };
}

/** The cells of a payback, counted in months from 1; text where it never comes. */
export interface PaybackCells {
  readonly first: string;
  readonly lasting: string;
}

/** Writes when a path has cost no more than staying, in cash as it is or as it is worth now. */
export function paybackRows(
  table: MonthTable,
  timeline: Timeline,
  cash: { readonly own: Row; readonly stay: Row; readonly from: string },
  plan: { readonly discounted: boolean; readonly key: string },
): PaybackCells {
  const { own, stay, from } = cash;
  const { index, discount } = timeline;
  const factor = (m: number) => (plan.discounted ? `*${discount.at(m)}` : "");
  const how = plan.discounted ? ", valued now" : "";
  const sofar = (formula: (m: number) => string) => (m: number, line: Row) =>
    `${m === 0 ? "0" : line.at(m - 1)}+(${formula(m)})${factor(m)}`;
  const saved = table.line(
    `Saved so far against staying${how}`,
    sofar((m) => `${stay.at(m)}-${own.at(m)}`),
  );
  const scale = table.line(
    `Money that this compares${how}`,
    sofar((m) => `ABS(${stay.at(m)})+ABS(${own.at(m)})`),
  );
  const flag = { unit: "", number: "count" } as const;
  const paid = table.line(
    "Paid back by then",
    (m) => `IF(AND(${index.at(m)}>=${from},${saved.at(m)}>=-${scale.at(m)}*1E-12),1,0)`,
    flag,
  );
  const lasts = table.line(
    "And from then on",
    (m, line) => (m === table.months - 1 ? paid.at(m) : `${paid.at(m)}*${line.at(m + 1)}`),
    flag,
  );
  const month = (label: string, row: Row, key: string) =>
    table.result(label, `IF(SUM(${row.all})=0,"never",MATCH(1,${row.all},0))`, {
      unit: "month",
      number: "count",
      key: `${plan.key}.${key}`,
    });
  const kind = plan.discounted ? "discounted" : "simple";
  return {
    first: month(`Payback, ${kind}: month`, paid, `${kind}.first`),
    lasting: month(`Payback that lasts, ${kind}: month`, lasts, `${kind}.lasting`),
  };
}
