import type { DatedProjection } from "../../analysis/projection/projection-of.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import type { Book } from "./book.ts";
import type { HybridMoves } from "./hybrid-moves.ts";
import type { Inputs } from "./inputs.ts";
import type { Sheet } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

const TITLES = [
  "Month",
  "Requests a day",
  "Cash paid",
  "Cash paid so far",
  "Opex and depreciation",
  "Cash after tax",
  "Discount factor",
] as const;

/** The columns of the months that values over time are made of, as ranges. */
export interface HybridMonthColumns {
  readonly cash: string;
  /** Cash of the first so many months. */
  readonly cashOf: (months: number) => string;
  readonly afterTax: string;
  readonly discount: string;
}

/** Where those columns stand in a table whose first month stands in a row. */
export function hybridMonthColumns(sheet: Sheet, firstRow: number, months: number): HybridMonthColumns {
  const column = (at: number, count = months) => sheet.rangeReference(firstRow, at, firstRow + count - 1, at);
  return { cash: column(2), cashOf: (count) => column(2, count), afterTax: column(5), discount: column(6) };
}

/**
 * Writes a row a month: when, at how much traffic, what is paid, and the way of every workload that moves. Months and
 * discount factors are those of the sheet of the model.
 */
export function hybridMonthTable(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  {
    timeline,
    projected,
    option,
    moves,
  }: {
    readonly timeline: Timeline;
    readonly projected: DatedProjection;
    readonly option: OptionProjection;
    readonly moves: readonly HybridMoves[];
  },
): void {
  sheet.headings(sheet.next, [...TITLES, ...moves.map(({ workload }) => workload)]);
  sheet.next += 1;
  const tax = inputs.name("projection.taxRate");
  const key = "projection.hybrid";
  for (let m = 0; m < projected.months; m += 1) {
    const row = sheet.next;
    sheet.next += 1;
    sheet.formula(row, 0, timeline.date.at(m), "month");
    sheet.value(row, 1, projected.requestsPerDay[m] ?? null, "number", "fixed");
    const cash = sheet.value(row, 2, option.path.cashUsd[m] ?? null, "usd", "fixed");
    sheet.formula(row, 3, m === 0 ? cash : `${sheet.reference(row - 1, 3)}+${cash}`, "usd");
    const cost = sheet.value(row, 4, option.accounts.costUsd[m] ?? null, "usd", "fixed");
    sheet.formula(row, 5, `${cash}-${tax}*${cost}`, "usd");
    sheet.formula(row, 6, timeline.discount.at(m), "factor");
    for (const [i, { ways }] of moves.entries())
      sheet.value(row, TITLES.length + i, ways[m] ?? "", "general", "fixed");
    book.fixedOutput(`${key}.cash.${m}`, sheet, row, 2);
    book.fixedOutput(`${key}.cumulative.${m}`, sheet, row, 3);
    book.fixedOutput(`${key}.afterTax.${m}`, sheet, row, 5);
  }
  for (const i of moves.keys()) sheet.widths.set(TITLES.length + i, 16);
}
