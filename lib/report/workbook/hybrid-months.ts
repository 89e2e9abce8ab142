import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { DatedProjection } from "../../analysis/projection/projection-of.ts";
import type { Book } from "./book.ts";
import { changedRows } from "./changed-rows.ts";
import { hybridMonthColumns, hybridMonthTable } from "./hybrid-month-table.ts";
import { hybridValuation, valuationHeight } from "./hybrid-valuation.ts";
import { hybridMoves } from "./hybrid-moves.ts";
import type { Inputs } from "./inputs.ts";
import type { Model } from "./model-sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { ValuationCells } from "./valuation-rows.ts";

/** What the mix costs over time, as cells. */
export interface HybridMonthCells extends ValuationCells {
  /** A formula: how many of the other options no longer cost over time what they did when the file was made. */
  readonly changes: string;
}

/** The hybrid over time: what it comes to, how far the other options are from that, and its months. */
export function hybridMonths(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  { model, projected }: { readonly model: Model; readonly projected: DatedProjection },
): HybridMonthCells | null {
  const option = projected.options.find(({ id }) => id === "hybrid");
  if (option === undefined) {
    sheet.heading("Over the months ahead");
    sheet.paragraph(sheet.next, 7, withoutPlan(inputs));
    sheet.next += 1;
    return null;
  }
  sheet.heading(`Over ${projected.months} months, begun as soon as it can be, US dollars`);
  // What the months come to stands before them, because they are many. It refers to rows that are yet to be written:
  // those below the results, the differences with their two titles, and the title and the heads of the months.
  const firstMonth = sheet.next + valuationHeight(option) + 1 + 2 + model.options.length + 1 + 2;
  const columns = hybridMonthColumns(sheet, firstMonth, projected.months);
  const valuation = hybridValuation(book, inputs, sheet, { projected, option, columns });
  sheet.next += 1;
  const changes = differenceRows(book, sheet, { model, projected, presentCost: valuation.presentCost });
  sheet.next += 1;
  const moves = hybridMoves(inputs.analysis, projected, option);
  sheet.heading(`Month by month, US dollars${moves.length > 0 ? "; ways of the workloads that move" : ""}`);
  hybridMonthTable(book, inputs, sheet, { timeline: model.timeline, projected, option, moves });
  if (sheet.next !== firstMonth + projected.months)
    throw new Error("The months of the hybrid stand elsewhere than its values say.");
  return { ...valuation, changes };
}

/** Why there is no plan of its own. */
function withoutPlan({ analysis: { hybrid } }: Inputs): string {
  if (hybrid?.kind === "none")
    return "Where no mix serves today's work, there is no plan for the months ahead.";
  const unserved = "in some of the months ahead no mix serves all of the work.";
  return hybrid?.kind === "single"
    ? `There is no plan of its own: either ${OPTION_LABELS[hybrid.route]} stays cheapest for all of the work, whose months are on the sheet Model, or ${unserved}`
    : `There is no plan: ${unserved}`;
}

function differenceRows(
  book: Book,
  sheet: Sheet,
  {
    model,
    projected,
    presentCost,
  }: { readonly model: Model; readonly projected: DatedProjection; readonly presentCost: string },
): string {
  sheet.heading("Against each option for all of the work, over the same months");
  sheet.headings(sheet.next, [
    "Option",
    "Cash paid in all, when this file was made",
    "Cash paid in all, now, from sheet Model",
    "Present cost now, from sheet Model",
    "Hybrid's present cost is less by",
  ]);
  sheet.next += 1;
  const first = sheet.next;
  for (const { option, valuation } of model.options) {
    const row = sheet.next;
    sheet.next += 1;
    const made = projected.options.find(({ id }) => id === option.id);
    const cash = made?.path.cashUsd.reduce((sum, usd) => sum + usd, 0) ?? null;
    sheet.text(row, 0, OPTION_LABELS[option.id]);
    sheet.value(row, 1, cash, "usd", "fixed");
    sheet.formula(row, 2, valuation.totalCash, "usd");
    const present = sheet.formula(row, 3, valuation.presentCost, "usd");
    sheet.formula(row, 4, `${present}-${presentCost}`, "usd");
    book.fixedOutput(`hybrid.less.${option.id}.presentCostUsd`, sheet, row, 4);
  }
  return changedRows(sheet, { from: first, to: sheet.next - 1, made: 1, now: 2 });
}
