import type { Analysis } from "../../analysis/analyse.ts";
import { workbookOf } from "./workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/**
 * A whole analysis as an XLSX file for finance: inputs with names, and formulas that compute every total anew in Excel
 * and LibreOffice. The day of the analysis is the day that the file says it was made, so that the same scenario gives
 * the same file.
 *
 * @example await writeFile("breakeven.xlsx", await workbookFile(analysis))
 */
export async function workbookFile(analysis: Analysis): Promise<Uint8Array> {
  const { general, preset } = analysis.scenario;
  const title = `Breakeven: ${general.name || preset}`;
  return writeWorkbook(workbookOf(analysis), { title, created: new Date(`${analysis.today}T00:00:00Z`) });
}
