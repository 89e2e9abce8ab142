/**
 * The letters of a column, which counts from 0.
 *
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * A cell as formulas write it. Rows and columns count from 0.
 *
 * @example cellAddress(4, 3) // "D5"
 */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A name of a sheet as formulas write it. */
export const quotedSheet = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name : `'${name}'`);
