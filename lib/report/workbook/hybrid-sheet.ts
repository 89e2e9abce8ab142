import { mixText } from "../../analysis/hybrid/mix-text.ts";
import { routingReport } from "../../analysis/hybrid/routing-report.ts";
import { projectionOf, type DatedProjection } from "../../analysis/projection/projection-of.ts";
import type { Book } from "./book.ts";
import { hybridCosts } from "./hybrid-costs.ts";
import { hybridMonths, type HybridMonthCells } from "./hybrid-months.ts";
import { hybridWays } from "./hybrid-ways.ts";
import type { Inputs } from "./inputs.ts";
import type { Model } from "./model-sheet.ts";
import type { LaidOption } from "./option-sheet.ts";

/** What the summary and the sources say of the hybrid. */
export interface HybridCells {
  /** Monthly cost of the mix, as the lens counts it; null where there is no mix. */
  readonly monthlyUsd: string | null;
  /** Null where the hybrid has no plan of its own over time. */
  readonly months: HybridMonthCells | null;
  readonly waysByMonth: DatedProjection["waysByMonth"];
}

/** Over how many columns paragraphs of the sheet spread. */
const ACROSS = 7;

const HEAD =
  "Which work goes where is found by a search, which no formula repeats. The ways, what single work costs, the line items and the cash of single months are of the day this file was made, and grey; sums, shares, differences and values over time are formulas. The other options are those of the sheets Options and Model, which follow the inputs.";

/**
 * The sheet of the hybrid: the way of each workload, what the mix costs a month and over time, and how far that is from
 * each other option as the inputs are now. Null, and no sheet, where the hybrid is not compared.
 */
export function hybridSheet(
  book: Book,
  inputs: Inputs,
  laid: readonly LaidOption[],
  model: Model,
): HybridCells | null {
  const { analysis } = inputs;
  const { hybrid } = analysis;
  if (hybrid === null) return null;
  const sheet = book.sheet("Hybrid");
  for (const [column, width] of [33, 20, 20, 16, 16, 16, 14, 16, 16, 16].entries())
    sheet.widths.set(column, width);
  const report = routingReport(analysis);
  sheet.text(0, 0, "Hybrid: each workload goes the way that is cheapest for the whole", "title");
  sheet.paragraph(1, ACROSS, HEAD);
  sheet.paragraph(2, ACROSS, mixText(report));
  // What the flag compares is only known at the end.
  const flagRow = 3;
  sheet.next = 5;
  hybridWays(book, sheet, report);
  const projected = projectionOf(analysis);
  const costs = hybridCosts(book, inputs, sheet, { laid, report });
  const months = hybridMonths(book, inputs, sheet, { model, projected });
  const changes = [costs?.changes, months?.changes].filter((count) => count !== undefined);
  if (changes.length > 0) {
    sheet.formula(flagRow, 0, flag(changes), "general", "wrapped");
    sheet.spans.set(flagRow, { column: 0, columns: ACROSS });
  }
  return { monthlyUsd: costs?.monthlyUsd ?? null, months, waysByMonth: projected.waysByMonth };
}

/** Says whether what the other options cost is still what it was when the search was made. */
const flag = (changes: readonly string[]): string =>
  `IF(${changes.join("+")}>0,"Inputs have been changed: the other options follow, the hybrid below is still that of the inputs before. Make a new file for its answer.","No input that moves another option has been changed in this file.")`;
