import { runTool } from "../toolchain/run-tool.mjs";
import { yesOrNo } from "./gate.mjs";

/** Knip finds no file, export, type or package that nothing uses. */
export async function deadCode() {
  const args = [
    "--no-progress",
    "--reporter",
    "symbols",
    "--reporter",
    "./scripts/gates/knip-count-reporter.mjs",
  ];
  const { ok, stdout, stderr } = await runTool("knip", args, { quiet: true });
  const counted = /^files looked at: (\d+)$/m;
  return yesOrNo({
    ok,
    lookedAt: Number(counted.exec(stdout)?.[1] ?? 0),
    what: "files",
    output: stdout.replace(counted, "") + stderr,
  });
}
