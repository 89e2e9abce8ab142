import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { Book } from "./book.ts";
import type { Model } from "./model-sheet.ts";

/**
 * The sheet of fiscal years: what each option pays, writes off and earns by year. A year appears when a month lies in
 * it, so that another first month moves them all.
 */
export function fiscalYearSheet(book: Book, { options, timeline, table }: Model): void {
  const sheet = book.sheet("Fiscal years");
  sheet.widths.set(0, 40);
  sheet.text(0, 0, "By fiscal year, each option begun as soon as it can be", "title");
  const years = Math.ceil((table.months + 11) / 12);
  const header = 2;
  sheet.text(header, 0, "Fiscal year, named after the year it ends in", "heading");
  const yearAt = (i: number) => sheet.reference(header, 1 + i);
  for (let i = 0; i < years; i += 1)
    sheet.formula(
      header,
      1 + i,
      i === 0 ? timeline.fiscalYear.at(0) : `${yearAt(i - 1)}+1`,
      "count",
      "heading",
    );
  sheet.next = header + 1;
  for (const { option, path } of options) {
    sheet.heading(OPTION_LABELS[option.id]);
    const lines = [
      ["Cash paid", path.cash],
      ["Cash after tax", path.accounts.afterTax],
      ["Opex", path.accounts.opex],
      ["Depreciation", path.accounts.depreciation],
      ["Opex and depreciation", path.accounts.cost],
    ] as const;
    for (const [label, row] of lines) {
      sheet.text(sheet.next, 0, label);
      for (let i = 0; i < years; i += 1) {
        sheet.formula(sheet.next, 1 + i, `SUMIF(${timeline.fiscalYear.all},${yearAt(i)},${row.all})`, "usd");
        book.output(`fiscal.${option.id}.${label}.${i}`, sheet, sheet.next, 1 + i);
      }
      sheet.next += 1;
    }
  }
}
