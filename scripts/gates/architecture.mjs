import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../toolchain/project-root.mjs";
import { runTool } from "../toolchain/run-tool.mjs";
import { yesOrNo } from "./gate.mjs";
import { parseReport } from "./parse-report.mjs";

/** Imports point the way that `.dependency-cruiser.mjs` says, and every source file was looked at. */
export async function architecture() {
  const folders = ["app", "components", "lib"].filter((folder) => existsSync(path.join(projectRoot, folder)));
  const args = [...folders, "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const { stdout, stderr } = await runTool("depcruise", args, { quiet: true });
  /**
   * @type {{
   *   summary: { violations: { rule: { name: string, severity: string }, from: string, to: string, cycle?: { name: string }[], comment?: string }[] },
   *   modules: { source: string, dependencies: unknown[] }[],
   * } | null}
   */
  const report = parseReport(stdout);

  // A parser that fails on TypeScript can still list every file, with no import in any of them.
  const importsRead = new Map(
    report?.modules.map(({ source, dependencies }) => [source, dependencies.length]),
  );
  const sources = folders.flatMap(sourceFiles);
  const overlooked = sources
    .filter((file) => !importsRead.has(file) || (importsRead.get(file) === 0 && hasImport(file)))
    .map((file) => `overlooked: ${file}`);
  const violations = (report?.summary.violations ?? []).map(({ rule, from, to, cycle }) => {
    const route =
      cycle === undefined ? [from, ...(to === from ? [] : [to])] : [from, ...cycle.map(({ name }) => name)];
    return `${rule.name}: ${route.join(" -> ")}`;
  });
  return yesOrNo({
    ok: report !== null && overlooked.length === 0 && violations.length === 0,
    lookedAt: sources.length - overlooked.length,
    what: "modules",
    output: [...violations, ...overlooked, stderr].join("\n"),
  });
}

/** @param {string} file */
function hasImport(file) {
  return /^(?:import|export)\s[^;]*\bfrom "/m.test(readFileSync(path.join(projectRoot, file), "utf8"));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourceFiles(folder) {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      path.relative(projectRoot, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
    );
}
