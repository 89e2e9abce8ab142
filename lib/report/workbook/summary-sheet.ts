import type { BreakEvenCells } from "./break-even-sheet.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "../../analysis/labels.ts";
import { TCO_MONTHS } from "../../analysis/projection/total-cost-result.ts";
import { verdictOf } from "../../analysis/verdict.ts";
import type { Book } from "./book.ts";
import type { HybridCells } from "./hybrid-sheet.ts";
import type { Inputs } from "./inputs.ts";
import type { Model, ModelledOption } from "./model-sheet.ts";
import type { NumberLook, Sheet } from "./sheet.ts";
import type { ValuationCells } from "./valuation-rows.ts";

/** The first sheet: the answer in a few lines, all of them computed anew but for the sentence of the verdict. */
export function summarySheet(
  book: Book,
  inputs: Inputs,
  model: Model,
  { pairs, hybrid }: { readonly pairs: readonly BreakEvenCells[]; readonly hybrid: HybridCells | null },
): void {
  const sheet = book.sheet("Summary");
  const { analysis } = inputs;
  const { general } = analysis.scenario;
  const verdict = verdictOf(analysis);
  sheet.widths.set(0, 58);
  const shown = hybrid !== null && hybrid.monthlyUsd !== null ? hybrid : null;
  const across = 1 + model.options.length + (shown === null ? 0 : 1);
  for (let column = 1; column <= across; column += 1) sheet.widths.set(column, 22);
  sheet.text(0, 0, general.name || "Breakeven", "title");
  sheet.paragraph(1, across, [verdict.headline, verdict.detail].filter((line) => line !== "").join(" "));
  sheet.paragraph(
    2,
    across,
    `The sentence above is of the day this file was made, at prices of ${general.priceDate}. Everything below follows from the sheet Inputs, but for break-evens that are marked.${hybrid === null ? "" : hybridText(hybrid)}`,
  );
  sheet.next = 4;
  optionTable(book, sheet, inputs, model, shown);
  sheet.next += 1;
  pairTable(sheet, pairs);
}

/** Finding which work goes where is a search, which no formula makes. */
const hybridText = ({ monthlyUsd }: HybridCells): string =>
  ` Below each option takes all of the work, rules or no rules${monthlyUsd === null ? "" : "; the hybrid is what a search found when this file was made, and its amounts are of that day"}. The sheet Hybrid has the ways of each workload.`;

function optionTable(
  book: Book,
  sheet: Sheet,
  inputs: Inputs,
  model: Model,
  hybrid: HybridCells | null,
): void {
  const { options } = model;
  const labels = options.map(({ option }) => OPTION_LABELS[option.id]);
  sheet.headings(sheet.next, ["By option", ...labels, ...(hybrid ? [OPTION_LABELS.hybrid] : [])]);
  sheet.next += 1;
  const line = (
    label: string,
    of: (option: ModelledOption) => string | null,
    number: NumberLook = "usd",
    ofHybrid: string | null = null,
  ): number => {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label);
    for (const [i, option] of options.entries()) {
      const formula = of(option);
      if (formula !== null) sheet.formula(row, 1 + i, formula, number);
    }
    if (ofHybrid !== null) sheet.formula(row, 1 + options.length, ofHybrid, number);
    return row;
  };
  const cheapestOf = (label: string, row: number, key: string) => {
    const all = sheet.rangeReference(row, 1, row, options.length);
    const names = sheet.rangeReference(5 - 1, 1, 5 - 1, options.length);
    sheet.text(sheet.next, 0, label, "total");
    sheet.formula(sheet.next, 1, `INDEX(${names},MATCH(MIN(${all}),${all},0))`, "general", "total");
    book.output(key, sheet, sheet.next, 1);
    sheet.next += 1;
  };
  const monthly = line(
    "USD a month at today's traffic",
    ({ option }) => option.monthlyUsd,
    "usd",
    hybrid?.monthlyUsd,
  );
  // The hybrid does not follow the inputs, so it takes no part where the others are ranked anew.
  const ranked = hybrid === null ? "Cheapest today" : "Cheapest today, one option for all of the work";
  cheapestOf(ranked, monthly, "summary.cheapest");
  const valued = (label: string, of: (valuation: ValuationCells) => string | null) =>
    line(label, ({ valuation }) => of(valuation), "usd", hybrid?.months && of(hybrid.months));
  valued("Present cost over the months ahead, begun as soon as it can be", ({ presentCost }) => presentCost);
  valued("Present cost after tax", ({ afterTax }) => afterTax);
  valued("Cash paid in all", ({ totalCash }) => totalCash);
  for (const months of TCO_MONTHS) {
    if (months <= model.table.months)
      valued(`Total cost of ${months} months`, ({ netAt }) => netAt.get(months) ?? null);
  }
  const month = "count" as const;
  line("Payback against staying with the API, month", ({ payback }) => payback?.simple.first ?? null, month);
  line("Payback that lasts, month", ({ payback }) => payback?.simple.lasting ?? null, month);
  line("Payback valued now, month", ({ payback }) => payback?.discounted.first ?? null, month);
  line("Payback valued now that lasts, month", ({ payback }) => payback?.discounted.lasting ?? null, month);
  line(
    "Cheapest month to switch",
    ({ switching }) => switching && `IF(${switching.from}<month_count,${switching.from}+1,"never")`,
    month,
  );
  line("Present cost with that switch", ({ switching }) => switching?.presentCost ?? null);
  line("Saved by it over never switching", ({ switching }) => switching?.gainOverNever ?? null);
  const { lease } = model;
  if (lease)
    line("Present cost if the servers are leased", ({ option }) =>
      option.id === "owned" ? lease.presentCost : null,
    );
  const { projection } = inputs.analysis.scenario;
  if (projection.currency === "USD") return;
  const rate = inputs.name("projection.currencyPerUsd");
  valued(`Present cost in ${projection.currency}`, ({ presentCost }) => `${presentCost}*${rate}`);
  valued(`Cash paid in all in ${projection.currency}`, ({ totalCash }) => `${totalCash}*${rate}`);
}

function pairTable(sheet: Sheet, pairs: readonly BreakEvenCells[]): void {
  if (pairs.length === 0) return;
  sheet.headings(sheet.next, ["Break-even, requests a day", "First", "Sustained", ""]);
  sheet.next += 1;
  for (const { pair, first, sustained, live } of pairs) {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, `${OPTION_LABELS[pair.challenger]} against ${OPTION_PHRASES[pair.incumbent]}`);
    sheet.formula(row, 1, first, "number");
    sheet.formula(row, 2, sustained, "number");
    if (!live) sheet.text(row, 3, "Not computed anew", "note");
  }
}
