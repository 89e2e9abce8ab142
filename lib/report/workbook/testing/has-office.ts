import { execFileSync } from "node:child_process";

/**
 * Whether LibreOffice is here to work files out. Where it is required, as in continuous integration, tests run
 * without asking, and fail where it is missing.
 */
export function hasOffice(): boolean {
  if (process.env.BREAKEVEN_OFFICE === "required") return true;
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
