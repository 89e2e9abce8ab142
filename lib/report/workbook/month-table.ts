import type { Book } from "./book.ts";
import type { NumberLook, Row, Sheet } from "./sheet.ts";

/** The column of the first month; before it stand the label, the unit and the total. */
export const FIRST_MONTH_COLUMN = 3;

export interface LineOptions {
  readonly unit?: string;
  readonly number?: NumberLook;
  /** Adds the months up in the column of totals. */
  readonly sum?: boolean;
  readonly total?: boolean;
  /** Under which key the months are answers of the workbook: `key.0`, `key.1`, … */
  readonly key?: string;
}

/** A sheet with the months across, written line by line. */
export class MonthTable {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly months: number;

  constructor(book: Book, sheet: Sheet, months: number) {
    this.book = book;
    this.sheet = sheet;
    this.months = months;
  }

  heading(text: string): void {
    if (this.sheet.next > 0) this.sheet.next += 1;
    this.sheet.heading(text);
  }

  /** Writes a line whose cell of each month follows from the month and, where it goes on, from the line itself. */
  line(label: string, formula: (month: number, own: Row) => string, options: LineOptions = {}): Row {
    const { sheet, months, book } = this;
    const { unit = "USD", number = "usd", sum = false, total = false, key } = options;
    const row = sheet.next;
    sheet.next += 1;
    const own = sheet.rowReference(row, FIRST_MONTH_COLUMN, months);
    const look = total ? "total" : "plain";
    sheet.text(row, 0, label, total ? "total" : "text");
    sheet.text(row, 1, unit, "note");
    if (sum) {
      sheet.formula(row, 2, `SUM(${own.all})`, number, look);
      if (key !== undefined) book.output(`${key}.total`, sheet, row, 2);
    }
    for (let month = 0; month < months; month += 1) {
      sheet.formula(row, FIRST_MONTH_COLUMN + month, formula(month, own), number, look);
      if (key !== undefined) book.output(`${key}.${month}`, sheet, row, FIRST_MONTH_COLUMN + month);
    }
    return own;
  }

  /** Writes one result beside its label and gives the cell back. */
  result(
    label: string,
    formula: string,
    options: { unit?: string; number?: NumberLook; key?: string } = {},
  ): string {
    const { sheet, book } = this;
    const { unit = "USD", number = "usd", key } = options;
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label);
    sheet.text(row, 1, unit, "note");
    const at = sheet.formula(row, 2, formula, number);
    if (key !== undefined) book.output(key, sheet, row, 2);
    return at;
  }
}
