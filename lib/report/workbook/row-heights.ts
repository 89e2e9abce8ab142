import type { WriteSheet } from "hucre/xlsx";
import type { Sheet } from "./sheet.ts";

const LINE_POINTS = 13;
/** Letters are narrower than the digits that widths of columns count, but lines end at spaces. */
const FILLED_SHARE = 1.05;
/** The titles of columns are bold, and a line of few words ends far before its column does. */
const BOLD_FILLED_SHARE = 0.95;

/** The heights of rows whose text is wrapped. No program finds that of cells that span columns, and some find none. */
export function rowHeights(sheet: Sheet): NonNullable<WriteSheet["rowDefs"]> {
  const heights = new Map<number, { height: number }>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, { look, content }] of cells) {
      if ((look !== "wrapped" && look !== "heading") || !("value" in content)) continue;
      const span = sheet.spans.get(row);
      const across = span?.column === column ? span.columns : 1;
      const width = sheet.widthTo(column + across) - sheet.widthTo(column);
      const filled = look === "heading" ? BOLD_FILLED_SHARE : FILLED_SHARE;
      const lines = Math.max(1, Math.ceil(String(content.value).length / (width * filled)));
      // Other programs give a row of one line the height that they give every row.
      if (look === "heading" && lines === 1) continue;
      heights.set(row, { height: Math.max(heights.get(row)?.height ?? 0, lines * LINE_POINTS) });
    }
  }
  return heights;
}
