import path from "node:path";
import { ensureBuilt } from "../toolchain/build.mjs";
import { ensureBrowser } from "../toolchain/ensure-browser.mjs";
import { nodeBinary } from "../toolchain/node-binary.mjs";
import { projectRoot } from "../toolchain/project-root.mjs";
import { runCommand } from "../toolchain/run-command.mjs";

/**
 * The home page loads no more JavaScript than it may.
 * @returns {Promise<import("./gate.mjs").GateResult>}
 */
export async function bundleSize() {
  if ((await ensureBuilt({ quiet: true })).outcome === "failed") {
    return { passed: 0, failed: 1, note: "not measured", output: "There is no production build to measure." };
  }
  await ensureBrowser();
  const script = path.join(projectRoot, "scripts", "bundle-size.mjs");
  const { ok, stdout, stderr } = await runCommand(nodeBinary(), [script], { quiet: true });
  const note = stdout.trim().replaceAll("\n", "; ");
  return ok ? { passed: 1, failed: 0, note } : { passed: 0, failed: 1, note, output: stderr };
}
