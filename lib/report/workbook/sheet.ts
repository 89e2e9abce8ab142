import { cellAddress, columnLetters, quotedSheet } from "./address.ts";

/** The width of a column that states none, in characters. */
export const USUAL_WIDTH = 13;

/** How a cell looks. */
export type Look =
  "title" | "heading" | "section" | "text" | "note" | "wrapped" | "input" | "fixed" | "total" | "plain";

/** How its number is written. */
export type NumberLook =
  "usd" | "usd-fine" | "count" | "number" | "share" | "date" | "month" | "factor" | "general" | "typed";

/** What stands in a cell: a value, or a formula without its `=`. */
export type Content = { readonly value: string | number | boolean | null } | { readonly formula: string };

export interface SheetCell {
  readonly content: Content;
  readonly look: Look;
  readonly number: NumberLook;
  readonly link?: string;
}

/** A row of a table with one cell a month, and how other cells refer to it. */
export interface Row {
  /** The cell of a month, 0 for the first. */
  readonly at: (month: number) => string;
  /** The cells from one month to another, both included. */
  readonly span: (from: number, to: number) => string;
  /** All cells. */
  readonly all: string;
}

/** One sheet as it is laid out; rows and columns count from 0. */
export class Sheet {
  readonly name: string;
  readonly cells = new Map<number, Map<number, SheetCell>>();
  readonly widths = new Map<number, number>();
  freeze = { rows: 0, columns: 0 };
  /** How many columns are printed; null for all. */
  printedColumns: number | null = null;
  /** Choices of cells, by address. */
  readonly choices = new Map<string, readonly string[]>();
  /** The cell of a row that spreads over several columns, by row. */
  readonly spans = new Map<number, { readonly column: number; readonly columns: number }>();
  next = 0;

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, cell: SheetCell): string {
    const cells = this.cells.get(row) ?? new Map<number, SheetCell>();
    cells.set(column, cell);
    this.cells.set(row, cells);
    return this.reference(row, column);
  }

  text(row: number, column: number, value: string, look: Look = "text", link?: string): void {
    this.put(row, column, {
      content: { value },
      look,
      number: "general",
      ...(link === undefined ? {} : { link }),
    });
  }

  /** Writes what the columns of a table are called, from left to right. */
  headings(row: number, titles: readonly string[], firstColumn = 0): void {
    for (const [i, title] of titles.entries()) this.text(row, firstColumn + i, title, "heading");
  }

  /** Writes a text over several columns. */
  paragraph(row: number, columns: number, value: string, column = 0): void {
    this.text(row, column, value, "wrapped");
    this.spans.set(row, { column, columns });
  }

  /** The width of some columns from the first on, in characters. */
  widthTo(columns: number): number {
    let width = 0;
    for (let column = 0; column < columns; column += 1) width += this.widths.get(column) ?? USUAL_WIDTH;
    return width;
  }

  value(
    row: number,
    column: number,
    value: string | number | boolean | null,
    number: NumberLook = "general",
    look: Look = "plain",
  ): string {
    return this.put(row, column, { content: { value }, look, number });
  }

  formula(
    row: number,
    column: number,
    formula: string,
    number: NumberLook = "general",
    look: Look = "plain",
  ): string {
    return this.put(row, column, { content: { formula }, look, number });
  }

  /** A cell as any sheet may refer to it; it does not move when a formula is copied. */
  reference(row: number, column: number): string {
    return `${quotedSheet(this.name)}!$${columnLetters(column)}$${row + 1}`;
  }

  /** A range as any sheet may refer to it. */
  rangeReference(fromRow: number, fromColumn: number, toRow: number, toColumn: number): string {
    return `${this.reference(fromRow, fromColumn)}:$${columnLetters(toColumn)}$${toRow + 1}`;
  }

  /** Lines with a title of their own. */
  heading(text: string, look: Look = "section"): number {
    const row = this.next;
    this.text(row, 0, text, look);
    this.next += 1;
    return row;
  }

  /** How a row's cells are referred to, whose first month stands in a column. */
  rowReference(row: number, firstColumn: number, months: number): Row {
    const sheet = quotedSheet(this.name);
    const span = (from: number, to: number) =>
      `${sheet}!${cellAddress(row, firstColumn + from)}:${cellAddress(row, firstColumn + to)}`;
    return {
      at: (month) => `${sheet}!${cellAddress(row, firstColumn + month)}`,
      span,
      all: `${sheet}!$${columnLetters(firstColumn)}$${row + 1}:$${columnLetters(firstColumn + months - 1)}$${row + 1}`,
    };
  }
}
