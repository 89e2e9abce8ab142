import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readXlsx } from "hucre/xlsx";
import type { Book } from "../book.ts";
import type { Scalar } from "../formula/value.ts";
import { writeWorkbook } from "../write-workbook.ts";

/** Tells LibreOffice to compute every formula of a file that it opens, whatever values the file holds. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** An answer of a workbook as LibreOffice works it out, by key. */
export type OutputOf = (key: string) => Scalar;

/**
 * Has LibreOffice work workbooks out, without a window. What stands beside the formulas in the files is nonsense, so
 * that nothing but its own arithmetic can give the right answers.
 */
export async function recalculated(books: readonly Book[]): Promise<OutputOf[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "breakeven-workbook-"));
  try {
    const profile = path.join(folder, "profile");
    await mkdir(path.join(profile, "user"), { recursive: true });
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const files = books.map((_, i) => path.join(folder, `${i}.xlsx`));
    for (const [i, book] of books.entries()) {
      const bytes = await writeWorkbook(book, { title: "Test", created: new Date(0) }, { at: () => -12345 });
      await writeFile(files[i] ?? "", bytes);
    }
    const out = path.join(folder, "out");
    const args = ["--headless", "--convert-to", "xlsx", "--outdir", out, ...files];
    await promisify(execFile)("soffice", [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...args]);
    return await Promise.all(
      books.map(async (book, i) => outputsOf(book, await readFile(path.join(out, `${i}.xlsx`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function outputsOf(book: Book, bytes: Uint8Array): Promise<OutputOf> {
  const { sheets } = await readXlsx(bytes);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (key) => {
    const cell = book.outputs.get(key);
    if (cell === undefined) throw new Error(`There is no output ${key}.`);
    const value = byName.get(cell.sheet)?.rows[cell.row]?.[cell.column] ?? "";
    return value instanceof Date ? value.toISOString() : value;
  };
}
