/** An error that a cell shows, such as `#DIV/0!`. */
export interface CellError {
  readonly error: "#DIV/0!" | "#NUM!" | "#VALUE!" | "#N/A" | "#REF!";
}

/** What a cell holds; null where it is empty. */
export type Scalar = number | string | boolean | null | CellError;

/** What a part of a formula gives: one value, or those of a range, row by row. */
export type Value = Scalar | readonly Scalar[];

export const isError = (value: Value): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

export const isList = (value: Value): value is readonly Scalar[] => Array.isArray(value);

/** A value in arithmetic: empty is 0, a yes is 1, text is an error. */
export function numberOf(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  return typeof value === "string" ? { error: "#VALUE!" } : value;
}

/** A result of arithmetic; what is no finite number is an error in every spreadsheet. */
export const finite = (value: number): number | CellError =>
  Number.isFinite(value) ? value : { error: "#NUM!" };
