import { execFileSync } from "node:child_process";

/** Whether LibreOffice is here to work files out. Where tests run for the record they do so without asking, and fail. */
export function hasOffice(): boolean {
  if (process.env.CI) return true;
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
