import { endServerValueUsd } from "../../analysis/projection/end-server-value.ts";
import type { DatedProjection } from "../../analysis/projection/projection-of.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import type { Book } from "./book.ts";
import type { HybridMonthColumns } from "./hybrid-month-table.ts";
import type { Inputs } from "./inputs.ts";
import type { Sheet } from "./sheet.ts";
import type { ValuationCells } from "./valuation-rows.ts";

/** How many rows `hybridValuation` writes. */
export const valuationHeight = ({ totalCosts }: OptionProjection): number =>
  RESULTS + (totalCosts.length > 0 ? 2 + totalCosts.length : 0);

const RESULTS = 5;

/** Writes what the cash of the hybrid is worth now, and its total cost after the usual numbers of months. */
export function hybridValuation(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  {
    projected,
    option,
    columns,
  }: {
    readonly projected: DatedProjection;
    readonly option: OptionProjection;
    readonly columns: HybridMonthColumns;
  },
): ValuationCells {
  const p = inputs.of("projection");
  const key = "projection.hybrid";
  const result = (label: string, formula: string, name: string) => {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label);
    book.fixedOutput(`${key}.${name}`, sheet, row, 1);
    return sheet.formula(row, 1, formula, "usd");
  };
  const totalCash = result("Cash paid in all", `SUM(${columns.cash})`, "totalCashUsd");
  sheet.text(sheet.next, 0, "Its servers, worth at the end");
  const worth = sheet.value(sheet.next, 1, endServerValueUsd(projected, "hybrid") ?? 0, "usd", "fixed");
  sheet.next += 1;
  const end = result(
    "Servers at the end, valued now",
    `IF(${p("endValue")}="servers",${worth}*(1+${p("discountRatePerYear")})^(-month_count/12),0)`,
    "endValueUsd",
  );
  const present = (cash: string) => `SUMPRODUCT(${cash},${columns.discount})-${end}`;
  const presentCost = result("Present cost", present(columns.cash), "presentCostUsd");
  const afterTax = result("Present cost after tax", present(columns.afterTax), "afterTaxPresentCostUsd");
  const netAt = new Map<number, string>();
  if (option.totalCosts.length === 0) return { presentCost, afterTax, totalCash, netAt };
  sheet.next += 1;
  sheet.headings(sheet.next, ["After", "Cash paid by then", "Servers worth then", "Total cost"]);
  sheet.next += 1;
  for (const { months, serverValueUsd } of option.totalCosts) {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, `${months} months`);
    const paid = sheet.formula(row, 1, `SUM(${columns.cashOf(months)})`, "usd");
    const left = sheet.value(row, 2, serverValueUsd, "usd", "fixed");
    netAt.set(months, sheet.formula(row, 3, `${paid}-${left}`, "usd"));
    for (const [column, name] of [
      [1, "cashUsd"],
      [2, "serverValueUsd"],
      [3, "netUsd"],
    ] as const)
      book.fixedOutput(`${key}.totalCost.${months}.${name}`, sheet, row, column);
  }
  return { presentCost, afterTax, totalCash, netAt };
}
