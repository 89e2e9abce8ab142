import { writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { quotedSheet, columnLetters } from "./address.ts";
import { BookValues, type Book } from "./book.ts";
import { isError, type Scalar } from "./formula/value.ts";
import type { Look, NumberLook, Sheet, SheetCell } from "./sheet.ts";

const NUMBERS: Readonly<Record<NumberLook, string>> = {
  usd: "#,##0;[Red]-#,##0",
  "usd-fine": "#,##0.00######;[Red]-#,##0.00######",
  count: "0",
  number: "#,##0.######",
  share: "0.0###%",
  date: "yyyy-mm-dd",
  month: "yyyy-mm",
  factor: "0.000000",
  general: "General",
};

const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

/** Inputs are blue, as finance writes them; what is fixed is grey. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  heading: { font: { bold: true }, border: { bottom: { style: "thin", color: { rgb: "94A3B8" } } } },
  text: {},
  note: { font: { color: { rgb: "64748B" } } },
  wrapped: { alignment: { wrapText: true, vertical: "top" } },
  input: { font: { color: { rgb: "0000FF" } }, fill: solid("EFF6FF") },
  fixed: { font: { color: { rgb: "64748B" } }, fill: solid("F1F5F9") },
  total: { font: { bold: true }, border: { top: { style: "thin", color: { rgb: "94A3B8" } } } },
  plain: {},
};

/** Where the values come from that stand beside formulas. */
export interface CellValues {
  readonly at: (sheet: string, row: number, column: number) => Scalar;
}

/**
 * Writes a workbook as an XLSX file. Every formula has the value that it gives, so that previews show numbers;
 * spreadsheets are told to compute all of them when they open the file.
 *
 * @param values what stands beside the formulas; worked out from the workbook itself unless stated
 */
export async function writeWorkbook(
  book: Book,
  properties: { readonly title: string; readonly created: Date },
  values: CellValues = new BookValues(book),
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map((sheet) => writeSheet(sheet, values)),
    namedRanges: [...book.names].map(([name, { sheet, row, column }]) => ({
      name,
      range: `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`,
    })),
    properties: { title: properties.title, creator: "Breakeven", created: properties.created },
  });
}

function writeSheet(sheet: Sheet, values: CellValues): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  let columns = 0;
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      columns = Math.max(columns, column + 1);
      cells.set(`${row},${column}`, writeCell(sheet, cell, row, column, values));
    }
  }
  const { rows, columns: frozen } = sheet.freeze;
  return {
    name: sheet.name,
    columns: Array.from({ length: columns }, (_, column) => ({ width: sheet.widths.get(column) ?? 13 })),
    rows: [],
    cells,
    dataValidations: [...sheet.choices].map(([range, choices]) => ({
      type: "list",
      values: [...choices],
      range,
      showErrorMessage: true,
    })),
    ...(rows + frozen > 0 ? { freezePane: { rows, columns: frozen } } : {}),
  };
}

function writeCell(
  sheet: Sheet,
  cell: SheetCell,
  row: number,
  column: number,
  values: CellValues,
): Partial<Cell> {
  const style: CellStyle = {
    ...LOOKS[cell.look],
    ...(cell.number === "general" ? {} : { numFmt: NUMBERS[cell.number] }),
  };
  const link = cell.link === undefined ? {} : { hyperlink: { target: cell.link } };
  if ("value" in cell.content) {
    const { value } = cell.content;
    const type =
      value === null
        ? "empty"
        : typeof value === "number"
          ? "number"
          : typeof value === "boolean"
            ? "boolean"
            : "string";
    return { value, type, style, ...link };
  }
  const result = values.at(sheet.name, row, column);
  const cached = isError(result) ? result.error : result;
  return { value: cached, type: "formula", formula: cell.content.formula, formulaResult: cached, style };
}
