import { runTool } from "../toolchain/run-tool.mjs";
import { yesOrNo } from "./gate.mjs";

/** With `--log-level debug` Prettier names each file that it comes across, those that it cannot read included. */
const filesLookedAt = /^\[debug\] resolve config from .*\.(?:css|json|md|mjs|ts|tsx|yml)'$/gm;

/** Every file is laid out as Prettier would. */
export async function format() {
  const args = ["--check", "--log-level", "debug", "."];
  const { ok, stdout, stderr } = await runTool("prettier", args, { quiet: true });
  const complaints = stderr.split("\n").filter((line) => !line.startsWith("[debug]"));
  const lookedAt = `${stdout}\n${stderr}`.match(filesLookedAt)?.length ?? 0;
  return yesOrNo({ ok, lookedAt, what: "files", output: complaints.join("\n") });
}
