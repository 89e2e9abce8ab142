import path from "node:path";
import { projectRoot } from "../toolchain/project-root.mjs";
import { runTool } from "../toolchain/run-tool.mjs";
import { yesOrNo } from "./gate.mjs";
import { parseReport } from "./parse-report.mjs";

/** ESLint has nothing to say, warnings included. */
export async function lint() {
  const args = [".", "--max-warnings", "0", "--format", "json"];
  const { ok, stdout, stderr } = await runTool("eslint", args, { quiet: true });
  /** @type {{ filePath: string, messages: { line: number, column: number, message: string, ruleId: string | null }[] }[]} */
  const files = parseReport(stdout) ?? [];
  const complaints = files.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, message, ruleId }) => {
      const file = path.relative(projectRoot, filePath);
      return `${file}:${line}:${column} ${message}${ruleId === null ? "" : ` (${ruleId})`}`;
    }),
  );
  return yesOrNo({ ok, lookedAt: files.length, what: "files", output: [...complaints, stderr].join("\n") });
}
