import { runTool } from "../toolchain/run-tool.mjs";
import { yesOrNo } from "./gate.mjs";

/** TypeScript accepts every file, the types of the routes that Next.js derives from `app/` included. */
export async function types() {
  const typegen = await runTool("next", ["typegen"], { quiet: true });
  if (!typegen.ok) {
    return yesOrNo({ ok: false, lookedAt: 1, what: "files", output: typegen.stdout + typegen.stderr });
  }
  const { ok, stdout, stderr } = await runTool("tsc", ["--project", ".", "--listFiles"], { quiet: true });
  const lines = stdout.split("\n");
  const isListedFile = (/** @type {string} */ line) =>
    /^(?:\/|[A-Za-z]:\/).*\.(?:[cm]?[jt]sx?|json)$/.test(line);
  return yesOrNo({
    ok,
    lookedAt: lines.filter((line) => isListedFile(line) && !/\/(?:node_modules|\.next)\//.test(line)).length,
    what: "files",
    output: lines.filter((line) => !isListedFile(line)).join("\n") + stderr,
  });
}
