import type { Sheet } from "./sheet.ts";

/**
 * A formula that counts the rows of a table in which what is now differs from what was, by more than what rounding to a
 * millionth could do.
 *
 * @example changedRows(sheet, { from: 4, to: 6, made: 1, now: 2 }) // over B5:B7 and C5:C7
 */
export function changedRows(
  sheet: Sheet,
  {
    from,
    to,
    made,
    now,
  }: { readonly from: number; readonly to: number; readonly made: number; readonly now: number },
): string {
  const column = (at: number) => sheet.rangeReference(from, at, to, at);
  return `SUMPRODUCT((ABS(${column(now)}-${column(made)})>0.000001*ABS(${column(made)}))*1)`;
}
