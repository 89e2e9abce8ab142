import type { RoutingReport } from "../../analysis/hybrid/routing-report.ts";
import { groupLabel, itemLabel } from "../../analysis/item-labels.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "../../analysis/labels.ts";
import type { LineItemAnalysis } from "../../analysis/option-analysis.ts";
import type { Book } from "./book.ts";
import { changedRows } from "./changed-rows.ts";
import type { Inputs } from "./inputs.ts";
import type { LaidOption } from "./option-sheet.ts";
import type { Sheet } from "./sheet.ts";

/** What the mix costs a month, as cells. */
export interface HybridCostCells {
  readonly monthlyUsd: string;
  /** A formula: how many of the other options no longer cost what they did when the file was made. */
  readonly changes: string;
}

/** The line items of the mix with their total, and how far every other option is from it; null where there is no mix. */
export function hybridCosts(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  { laid, report }: { readonly laid: readonly LaidOption[]; readonly report: RoutingReport },
): HybridCostCells | null {
  const { answer } = report;
  if (answer.kind === "none") return null;
  // Where no mix costs less than one option for all of the work, its line items are the mix's.
  const id = answer.kind === "mix" ? "hybrid" : answer.route;
  const items = inputs.analysis.options.find((option) => option.id === id)?.items ?? [];
  const whole = answer.kind === "mix" ? "" : `, which is ${OPTION_PHRASES[id]} for all of the work`;
  sheet.heading(`What the mix costs a month${whole}, US dollars`);
  sheet.headings(sheet.next, ["Line item", "Group", "Counted", "A month", "A month, as counted", "Share"]);
  sheet.next += 1;
  const first = sheet.next;
  for (const item of items) itemRow(book, inputs, sheet, item);
  const total = sheet.next;
  sheet.next += 1;
  sheet.text(total, 0, "Total", "total");
  const amounts = sheet.rangeReference(first, 4, total - 1, 4);
  const monthlyUsd = sheet.formula(total, 4, `SUM(${amounts})`, "usd-fine", "total");
  book.fixedOutput("hybrid.monthlyUsd", sheet, total, 4);
  for (let row = first; row < total; row += 1) {
    sheet.formula(row, 5, `IF(${monthlyUsd}<>0,${sheet.reference(row, 4)}/${monthlyUsd},0)`, "share");
  }
  sheet.next += 1;
  return { monthlyUsd, changes: differenceRows(book, inputs, sheet, laid, monthlyUsd) };
}

function itemRow(book: Book, inputs: Inputs, sheet: Sheet, item: LineItemAnalysis): void {
  const { id, group, monthlyUsd } = item;
  const row = sheet.next;
  sheet.next += 1;
  sheet.text(row, 0, itemLabel(id));
  sheet.text(row, 1, groupLabel(group));
  // The lens that is typed in moves the other options, so it counts here too.
  const byLens = group === "people" || group === "one-off";
  const counting = byLens ? `IF(${inputs.name("general.lens")}="full",1,0)` : "1";
  const counted = sheet.formula(row, 2, counting, "count");
  const amount = sheet.value(row, 3, monthlyUsd, "usd-fine", "fixed");
  book.fixedOutput(`hybrid.items.${id}`, sheet, row, 3);
  sheet.formula(row, 4, `${counted}*${amount}`, "usd-fine");
}

function differenceRows(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  laid: readonly LaidOption[],
  monthlyUsd: string,
): string {
  sheet.heading("Against each option for all of the work, a month at today's traffic, US dollars");
  sheet.headings(sheet.next, [
    "Option",
    "When this file was made",
    "Now, from sheet Options",
    "Hybrid costs less by",
    "Share saved",
    "What bars it",
  ]);
  sheet.next += 1;
  const first = sheet.next;
  for (const option of laid) {
    const row = sheet.next;
    sheet.next += 1;
    const made = inputs.analysis.options.find(({ id }) => id === option.id);
    sheet.text(row, 0, OPTION_LABELS[option.id]);
    sheet.value(row, 1, made?.monthlyUsd.value ?? null, "usd", "fixed");
    const now = sheet.formula(row, 2, option.monthlyUsd, "usd");
    const less = sheet.formula(row, 3, `${now}-${monthlyUsd}`, "usd");
    book.fixedOutput(`hybrid.less.${option.id}.usd`, sheet, row, 3);
    sheet.formula(row, 4, `IF(${now}>0,${less}/${now},"")`, "share");
    book.fixedOutput(`hybrid.less.${option.id}.share`, sheet, row, 4);
    sheet.paragraph(row, 5, made?.blockedBecause ?? "", 5);
  }
  const changes = changedRows(sheet, { from: first, to: sheet.next - 1, made: 1, now: 2 });
  sheet.next += 1;
  return changes;
}
