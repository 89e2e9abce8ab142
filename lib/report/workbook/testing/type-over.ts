import type { Book } from "../book.ts";

/** Types a value over a named input of a workbook, as a reader of the file would. */
export function typeOver(book: Book, name: string, value: string | number): void {
  const cell = book.names.get(name);
  const sheet = book.sheets.find((candidate) => candidate.name === cell?.sheet);
  const old = cell && sheet?.cells.get(cell.row)?.get(cell.column);
  if (!cell || !sheet || !old) throw new Error(`No cell is named ${name}.`);
  sheet.put(cell.row, cell.column, { ...old, content: { value } });
}
