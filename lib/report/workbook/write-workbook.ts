import { writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { quotedSheet, columnLetters } from "./address.ts";
import { BookValues, type Book } from "./book.ts";
import { pageSetup } from "./page-setup.ts";
import { rowHeights } from "./row-heights.ts";
import { isError, type Scalar } from "./formula/value.ts";
import { USUAL_WIDTH, type Look, type NumberLook, type Sheet, type SheetCell } from "./sheet.ts";

const NUMBERS: Readonly<Record<NumberLook, string>> = {
  usd: "#,##0;[Red]-#,##0",
  // A section with a condition shows no sign of its own. Amounts below nothing come before small ones for that reason.
  "usd-fine": "[>=100]#,##0.00;[Red][<0]-#,##0.00####;0.00######",
  count: "0",
  // Never with optional decimals alone: a whole number would end with a point.
  number: "[>=100]#,##0;[<0]-#,##0.00####;0.00####",
  share: "0.0###%",
  date: "yyyy-mm-dd",
  month: "yyyy-mm",
  factor: "0.000000",
  general: "General",
  // An input that is not negative, as it is typed, large ones with their thousands apart.
  typed: "[>=1000]#,##0;General",
};

const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

// In every style, because a style without a name of its font is shown in another one by some programs.
const FONT = { name: "Arial", size: 10 } as const;
const RULE = { style: "thin", color: { rgb: "94A3B8" } } as const;

/** Inputs are blue, as finance writes them; what is fixed is grey. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...FONT, bold: true, size: 14 } },
  heading: {
    font: { ...FONT, bold: true },
    alignment: { wrapText: true, vertical: "bottom" },
    border: { bottom: RULE },
  },
  section: { font: { ...FONT, bold: true }, border: { bottom: RULE } },
  text: { font: FONT },
  note: { font: { ...FONT, color: { rgb: "64748B" } } },
  wrapped: { font: FONT, alignment: { wrapText: true, vertical: "top" } },
  input: { font: { ...FONT, color: { rgb: "0000FF" } }, fill: solid("EFF6FF") },
  fixed: { font: { ...FONT, color: { rgb: "64748B" } }, fill: solid("F1F5F9") },
  total: { font: { ...FONT, bold: true }, border: { top: RULE } },
  plain: { font: FONT },
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
    defaultFont: FONT,
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
    columns: Array.from({ length: columns }, (_, column) => ({
      width: sheet.widths.get(column) ?? USUAL_WIDTH,
    })),
    ...pageSetup(sheet, columns),
    merges: [...sheet.spans].map(([row, { column, columns: across }]) => ({
      startRow: row,
      startCol: column,
      endRow: row,
      endCol: column + across - 1,
    })),
    rowDefs: rowHeights(sheet),
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
    ...alignment(sheet, cell, row, column),
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

/** Where a cell's text stands: a unit or a sentence away from the number before it, and a result right, as the title of a column of them. */
function alignment(sheet: Sheet, cell: SheetCell, row: number, column: number): Pick<CellStyle, "alignment"> {
  const own = LOOKS[cell.look].alignment;
  if (cell.look === "note" && column > 0)
    return { alignment: { horizontal: "left", vertical: "top", indent: 1 } };
  if (isIndented(sheet, cell, row, column)) return { alignment: { ...own, horizontal: "left", indent: 1 } };
  return standsRight(sheet, cell, row, column) ? { alignment: { ...own, horizontal: "right" } } : {};
}

/** Sentences within a table, and text that would else touch the number before it. */
function isIndented(sheet: Sheet, cell: SheetCell, row: number, column: number): boolean {
  if (cell.look === "wrapped") return column > 0;
  if (cell.look !== "heading" && cell.look !== "fixed") return false;
  if (endsRight(sheet, cell, row, column)) return false;
  const before = sheet.cells.get(row)?.get(column - 1);
  return before !== undefined && endsRight(sheet, before, row, column - 1);
}

/** Whether a cell's content reaches its right edge, as numbers do by themselves. */
const endsRight = (sheet: Sheet, cell: SheetCell, row: number, column: number): boolean =>
  standsRight(sheet, cell, row, column) ||
  ("value" in cell.content && typeof cell.content.value === "number");

/** Results stand right, also where one is a word such as "never", and so does the title of a column of them. */
function standsRight(sheet: Sheet, cell: SheetCell, row: number, column: number): boolean {
  // A formula that gives a sentence does not.
  if ("formula" in cell.content) return cell.look !== "wrapped";
  const below = cell.look === "heading" ? sheet.cells.get(row + 1)?.get(column) : undefined;
  return below !== undefined && ("formula" in below.content || typeof below.content.value === "number");
}
