import Papa from "papaparse";

/** One value of a table: text, a number, a yes or no, or nothing. */
export type Cell = string | number | boolean | null | undefined;

export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes tables one under another with an empty line between them; RFC 4180, lines end with CRLF. */
export function csvText(tables: readonly Table[]): string {
  const blocks = tables.map(({ title, header, rows }) =>
    Papa.unparse(
      [[title], header, ...rows].map((row) => row.map(cellText)),
      { newline: "\r\n" },
    ),
  );
  return `${blocks.join("\r\n\r\n")}\r\n`;
}

/**
 * A cell as it is written. Text that a spreadsheet would run as a formula gets an apostrophe in front; a number
 * never does, or negative amounts would turn into text and drop out of sums.
 *
 * @example cellText("=1+1") // "'=1+1"
 * @example cellText(-12.5) // "-12.5"
 */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
