/** Cells of the tables of cascades and levers: numbers to the right. */
export const NUMBER_CELL = "px-3 py-1.5 text-right align-top whitespace-nowrap";

/** The head of their column of words, wide enough for a few: on a phone the table scrolls instead. */
export const WORDS_HEAD = "min-w-44 px-3 py-1.5 text-left font-medium";
