import type { WriteSheet } from "hucre/xlsx";
import { columnLetters } from "./address.ts";
import type { Sheet } from "./sheet.ts";

/** What a landscape sheet of A4 holds at about two thirds of its size, which can still be read. */
const CHARACTERS_A_PAGE = 215;

/**
 * How a sheet is printed: landscape, as few pages wide as can be read, with what is frozen on the screen on every page.
 *
 * @param columns how many columns the sheet has
 */
export function pageSetup(sheet: Sheet, columns: number): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const { rows, columns: frozen } = sheet.freeze;
  const lastRow = Math.max(0, ...sheet.cells.keys());
  const repeated = sheet.widthTo(frozen);
  const printed = Math.min(columns, sheet.printedColumns ?? columns);
  const pages = Math.ceil((sheet.widthTo(printed) - repeated) / (CHARACTERS_A_PAGE - repeated));
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: Math.max(1, pages),
      // As many pages down as there are.
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(printed < columns ? { printArea: `$A$1:$${columnLetters(printed - 1)}$${lastRow + 1}` } : {}),
      ...(rows > 0 ? { printTitlesRow: `$1:$${rows}` } : {}),
      ...(frozen > 0 && pages > 1 ? { printTitlesColumn: `$A:$${columnLetters(frozen - 1)}` } : {}),
    },
    headerFooter: { oddFooter: "&LBreakeven&C&A&RPage &P of &N" },
  };
}
