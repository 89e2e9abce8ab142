import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../toolchain/build.mjs";
import { ensureBrowser } from "../toolchain/ensure-browser.mjs";
import { freePort } from "../toolchain/free-port.mjs";
import { projectRoot } from "../toolchain/project-root.mjs";
import { runTool } from "../toolchain/run-tool.mjs";
import { testsRun } from "./gate.mjs";
import { parseReport } from "./parse-report.mjs";

/** Playwright's tests pass against the production build, those of accessibility included. */
export async function browser() {
  if ((await ensureBuilt({ quiet: true })).outcome === "failed") {
    const output = "There is no production build to open.";
    return testsRun({ ok: false, passed: 0, failed: 0, skipped: 0, output });
  }
  await ensureBrowser();
  const reportPath = path.join(projectRoot, ".cache", "playwright.json");
  mkdirSync(path.dirname(reportPath), { recursive: true });
  rmSync(reportPath, { force: true });
  const { ok, stdout, stderr } = await runTool("playwright", ["test", "--reporter=list,json"], {
    quiet: true,
    env: { E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
  });
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} */
  const report = existsSync(reportPath) ? parseReport(readFileSync(reportPath, "utf8")) : null;
  return testsRun({
    ok,
    passed: report?.stats.expected ?? 0,
    failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
    skipped: report?.stats.skipped ?? 0,
    output: stdout + stderr,
  });
}
