import { mkdirSync, rmSync, readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { ensureEngine } from "../toolchain/ensure-engine.mjs";
import { ensureOffice } from "../toolchain/ensure-office.mjs";
import { projectRoot } from "../toolchain/project-root.mjs";
import { runTool } from "../toolchain/run-tool.mjs";
import { testsRun } from "./gate.mjs";
import { parseReport } from "./parse-report.mjs";

/** Vitest's tests pass, those against a real inference engine and a real spreadsheet included where there is one. */
export async function unit() {
  const missing = [await ensureEngine(), await ensureOffice()].filter((reason) => reason !== null);
  const reportPath = path.join(projectRoot, ".cache", "vitest.json");
  mkdirSync(path.dirname(reportPath), { recursive: true });
  rmSync(reportPath, { force: true });
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  const { ok, stdout, stderr } = await runTool("vitest", args, { quiet: true });
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | null} */
  const report = existsSync(reportPath) ? parseReport(readFileSync(reportPath, "utf8")) : null;
  const result = testsRun({
    ok,
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    output: stdout + stderr,
  });
  return missing.length === 0 ? result : { ...result, output: [...missing, result.output ?? ""].join("\n") };
}
