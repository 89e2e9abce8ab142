import type { Analysis } from "../../analysis/analyse.ts";
import { Book } from "./book.ts";
import { Inputs } from "./inputs.ts";
import { inputsSheet } from "./inputs-sheet.ts";
import { modelSheet } from "./model-sheet.ts";
import { optionSheet } from "./option-sheet.ts";
import { pricesSheet } from "./prices-sheet.ts";
import { trafficSheet } from "./traffic-sheet.ts";

/** Lays an analysis out as a workbook whose formulas compute it anew. */
export function workbookOf(analysis: Analysis): Book {
  const book = new Book();
  const inputs = new Inputs(analysis);
  const inputSheet = book.sheet("Inputs");
  const hasLoad = analysis.load.segments.length > 0;
  const traffic = trafficSheet(book, inputs, hasLoad);
  const slopes = pricesSheet(book, inputs, traffic);
  const options = optionSheet(book, inputs, slopes, traffic);
  modelSheet(book, inputs, options);
  inputsSheet(book, inputSheet, inputs);
  return book;
}
