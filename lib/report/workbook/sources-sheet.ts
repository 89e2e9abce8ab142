import { ORIGIN_LABELS } from "../../analysis/origin.ts";
import { notCounted } from "../../analysis/not-counted.ts";
import { assumptionTexts } from "../../analysis/projection/assumptions-text.ts";
import { projectionTermsOf } from "../../analysis/projection/projection-terms-of.ts";
import type { BreakEvenCells } from "./break-even-sheet.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "../../analysis/labels.ts";
import type { Book } from "./book.ts";
import type { HybridCells } from "./hybrid-sheet.ts";
import type { Inputs } from "./inputs.ts";

/** The sheet of sources: where figures come from, what is taken for granted, and what this file does not compute anew. */
export function sourcesSheet(
  book: Book,
  inputs: Inputs,
  { pairs, hybrid }: { readonly pairs: readonly BreakEvenCells[]; readonly hybrid: HybridCells | null },
): void {
  const sheet = book.sheet("Sources");
  const { analysis } = inputs;
  const { resolved, scenario } = analysis;
  sheet.widths.set(0, 90);
  sheet.widths.set(1, 14);
  sheet.widths.set(2, 60);
  sheet.text(0, 0, "Sources and assumptions", "title");
  sheet.next = 2;
  const list = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    sheet.heading(title);
    for (const line of lines) {
      sheet.text(sheet.next, 0, line, "wrapped");
      sheet.next += 1;
    }
    sheet.next += 1;
  };
  list("Not computed anew in this file", notRecalculated(inputs, pairs, hybrid));
  list("Prices", [
    `Prices of ${scenario.general.priceDate}, from the catalogue of ${resolved.catalog.date}; judged old or not on ${analysis.today}.`,
    "All amounts are US dollars.",
  ]);
  sheet.heading("Where the inputs come from");
  const seen = new Set<string>();
  for (const field of resolved.fields.values()) {
    const { origin } = field;
    const key = `${origin.source}|${origin.asOf ?? ""}`;
    if (seen.has(key) || !inputs.shows(field) || origin.source === "") continue;
    seen.add(key);
    sheet.text(
      sheet.next,
      0,
      `${ORIGIN_LABELS[origin.kind]}: ${origin.source}${origin.stale ? " (old)" : ""}`,
      "wrapped",
    );
    sheet.text(sheet.next, 1, origin.asOf ?? "", "note");
    if (origin.url !== undefined) sheet.text(sheet.next, 2, origin.url, "note", origin.url);
    sheet.next += 1;
  }
  sheet.next += 1;
  const terms = projectionTermsOf(analysis);
  const waysByMonth = hybrid?.waysByMonth ?? null;
  list("Taken for granted over time", assumptionTexts(analysis, { terms, waysByMonth }));
  list(
    "Notices",
    analysis.notices.map(({ message }) => message),
  );
  list(
    "Not counted",
    notCounted(analysis).map(({ title, text }) => `${title}: ${text}`),
  );
}

/** What stays as it was when an input is changed, a sentence each. */
function notRecalculated(
  inputs: Inputs,
  pairs: readonly BreakEvenCells[],
  hybrid: HybridCells | null,
): string[] {
  const fixed = pairs
    .filter(({ live }) => !live)
    .map(({ pair }) => `${OPTION_LABELS[pair.challenger]} against ${OPTION_PHRASES[pair.incumbent]}`);
  const { scenario } = inputs.analysis;
  return [
    "Inputs in grey are fixed: which options are compared, models, GPUs, how hours are billed and bought, how fleets are sized, the number of workloads and of months. They shape the formulas; make a new file for another choice.",
    ...(scenario.serving.deployment === "stated" || !(scenario.rented.enabled || scenario.owned.enabled)
      ? []
      : [
          "The throughput of a replica was estimated for the prompts and answers of this file. Other lengths or another GPU need another throughput: type it in, or make a new file.",
        ]),
    ...(fixed.length === 0
      ? []
      : [
          `Break-even volumes of ${fixed.join("; ")}: both costs rise in steps of their own, which no formula solves. The sheet Break-even marks them.`,
        ]),
    ...(hybrid === null
      ? []
      : [
          "What is grey on the sheet Hybrid: which work goes where is found by a search, so the ways, what each would cost, the line items and the cash of single months are of the day this file was made. Break-even volumes have no hybrid.",
        ]),
    "The sentence of the verdict on the sheet Summary, the notices, and the texts of this sheet.",
  ];
}
