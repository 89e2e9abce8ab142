import { ORIGIN_LABELS } from "../../analysis/origin.ts";
import type { ResolvedField } from "../../analysis/resolve.ts";
import type { Book } from "./book.ts";
import { computedInput } from "./computed-input.ts";
import { serialOf } from "./formula/functions.ts";
import { inputName, type Inputs } from "./inputs.ts";
import type { NumberLook, Sheet } from "./sheet.ts";

const TITLES = [
  "Input",
  "Value",
  "Unit",
  "Name in formulas",
  "In this file",
  "Origin",
  "Source",
  "Date",
  "Address",
] as const;
const VALUE = 1;

/**
 * The sheet of inputs, each with its name, unit, source and date. Written last, because only then it is known which
 * of them the formulas use: those are blue, and changing one moves the answer.
 */
export function inputsSheet(book: Book, sheet: Sheet, inputs: Inputs): void {
  for (const [column, width] of [36, 16, 24, 32, 34, 12, 50, 11, 40].entries())
    sheet.widths.set(column, width);
  // Not the addresses, which take another page and stand on the sheet of sources as well.
  sheet.printedColumns = TITLES.length - 1;
  sheet.text(0, 0, "Inputs", "title");
  sheet.text(
    1,
    0,
    "Blue: type over it, and every total is computed anew. Grey: fixed in this file, because it shapes the formulas; make a new file for another choice.",
    "note",
  );
  sheet.next = 3;
  sheet.freeze = { rows: 4, columns: 2 };
  sheet.headings(3, TITLES);
  sheet.next = 4;
  const fields = [...inputs.analysis.resolved.fields.values()].filter(
    (field) => inputs.shows(field) || inputs.used.has(field.path),
  );
  // What fills an empty input in may be the only formula that uses another one.
  const computed = new Map(
    fields.map((field) => [
      field.path,
      field.value === null && inputs.used.has(field.path) ? computedInput(inputs, field.path) : null,
    ]),
  );
  for (const path of [...inputs.used])
    if (!computed.has(path)) throw new Error(`No input is called ${path}.`);
  let group = "";
  for (const field of fields) {
    if (field.groupLabel !== group) {
      group = field.groupLabel;
      sheet.heading(group);
    }
    inputRow(book, sheet, inputs, field, computed.get(field.path) ?? null);
  }
}

function inputRow(
  book: Book,
  sheet: Sheet,
  inputs: Inputs,
  field: ResolvedField,
  formula: string | null,
): void {
  const { path, input, origin } = field;
  const row = sheet.next;
  sheet.next += 1;
  const live = inputs.used.has(path);
  const look = live ? "input" : "fixed";
  sheet.text(row, 0, input.label);
  if (formula !== null) sheet.formula(row, VALUE, formula, numberLook(field), look);
  else sheet.value(row, VALUE, cellValue(field), numberLook(field), look);
  sheet.text(row, 2, unitOf(field), "note");
  if (live) {
    sheet.text(row, 3, book.name(inputName(path), sheet, row, VALUE), "note");
  }
  sheet.text(row, 4, statusOf(inputs, field, live, formula), "note");
  sheet.text(row, 5, ORIGIN_LABELS[origin.kind], "note");
  sheet.text(row, 6, origin.source, "note");
  sheet.text(row, 7, origin.asOf ?? "", "note");
  if (origin.url !== undefined) sheet.text(row, 8, origin.url, "note", origin.url);
  if (live && input.kind === "choice") {
    sheet.choices.set(`B${row + 1}`, Object.keys(input.choices));
  }
}

function statusOf(
  inputs: Inputs,
  { path, value }: ResolvedField,
  live: boolean,
  formula: string | null,
): string {
  const elsewhere = inputs.elsewhere.get(path);
  if (elsewhere !== undefined) return `${elsewhere}, computed anew`;
  if (!live) return "Fixed in this file";
  return formula !== null && value === null ? "Computed from other inputs; type over it" : "Computed anew";
}

function cellValue({ used, input }: ResolvedField): string | number | boolean | null {
  if (Array.isArray(used)) return used.join(" ");
  if (input.kind === "date" && typeof used === "string") return serialOf(used);
  if (typeof used === "boolean") return used ? "yes" : "no";
  return used as string | number | null;
}

function unitOf({ input }: ResolvedField): string {
  if (input.kind === "choice") return `one of: ${Object.keys(input.choices).join(", ")}`;
  if ((input.kind === "number" || input.kind === "optional-number") && input.percent === true) return "share";
  return "unit" in input ? input.unit : "";
}

function numberLook({ input }: ResolvedField): NumberLook {
  if (input.kind === "date") return "date";
  if (input.kind !== "number" && input.kind !== "optional-number") return "general";
  if (input.percent === true) return "share";
  return input.min < 0 ? "general" : "typed";
}
