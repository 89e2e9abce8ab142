import { execFileSync } from "node:child_process";

/** Why LibreOffice cannot work files out here; null where it can. */
export function missingOffice(): string | null {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return null;
  } catch {
    return "LibreOffice is not installed, so the workbook was not worked out by it.";
  }
}
