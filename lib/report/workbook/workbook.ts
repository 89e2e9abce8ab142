import type { Analysis } from "../../analysis/analyse.ts";
import { Book } from "./book.ts";
import { breakEvenSheet } from "./break-even-sheet.ts";
import { fiscalYearSheet } from "./fiscal-year-sheet.ts";
import { hybridSheet } from "./hybrid-sheet.ts";
import { Inputs } from "./inputs.ts";
import { inputsSheet } from "./inputs-sheet.ts";
import { modelSheet } from "./model-sheet.ts";
import { optionSheet } from "./option-sheet.ts";
import { pricesSheet } from "./prices-sheet.ts";
import { sensitivitySheet } from "./sensitivity-sheet.ts";
import { sourcesSheet } from "./sources-sheet.ts";
import { summarySheet } from "./summary-sheet.ts";
import { trafficSheet } from "./traffic-sheet.ts";

const HYBRID = "Hybrid";

/** Sheets in the order in which they are read; what follows them is working. */
const SHEETS = [
  "Summary",
  "Inputs",
  "Model",
  "Options",
  HYBRID,
  "Break-even",
  "Sensitivity",
  "Fiscal years",
  "Sources",
];

/** Lays an analysis out as a workbook whose formulas compute it anew. */
export function workbookOf(analysis: Analysis): Book {
  const book = new Book();
  for (const name of SHEETS) {
    if (name !== HYBRID || analysis.hybrid !== null) book.sheet(name);
  }
  const inputs = new Inputs(analysis);
  const traffic = trafficSheet(book, inputs, analysis.load.segments.length > 0);
  const slopes = pricesSheet(book, inputs, traffic);
  const options = optionSheet(book, inputs, slopes, traffic);
  const model = modelSheet(book, inputs, options);
  const pairs = breakEvenSheet(book, inputs, options, model);
  const hybrid = hybridSheet(book, inputs, options, model);
  sensitivitySheet(book, inputs, model);
  fiscalYearSheet(book, model);
  summarySheet(book, inputs, model, { pairs, hybrid });
  sourcesSheet(book, inputs, { pairs, hybrid });
  inputsSheet(book, book.sheet("Inputs"), inputs);
  return book;
}
