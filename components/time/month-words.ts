/**
 * A month as a sentence names it.
 *
 * @param index 0 for the first month
 * @example monthWords(13, ["2026-12", …]) // "month 14 (2028-01)"
 */
export const monthWords = (index: number, calendar: readonly string[]): string =>
  `month ${String(index + 1)} (${calendar[index] ?? ""})`;
