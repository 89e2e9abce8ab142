import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project-root.mjs";
import { runTool } from "./run-tool.mjs";
import { sourceHash } from "./source-hash.mjs";

// Next.js empties this folder when it builds, so a record in it can only be of the last build.
const recordPath = path.join(projectRoot, ".next", ".built-sources");

/**
 * Makes the production build, unless there is one of these sources.
 * @param {{ quiet?: boolean }} [options] `quiet` returns what Next.js printed instead of showing it.
 * @returns {Promise<{ outcome: "built" | "already built" | "failed", output: string }>}
 */
export async function ensureBuilt({ quiet = false } = {}) {
  const wanted = sourceHash(projectRoot);
  if (existsSync(recordPath) && readFileSync(recordPath, "utf8") === wanted) {
    return { outcome: "already built", output: "" };
  }
  const { ok, stdout, stderr } = await runTool("next", ["build"], { quiet });
  const output = stdout + stderr;
  if (!ok) return { outcome: "failed", output };
  writeFileSync(recordPath, wanted);
  return { outcome: "built", output };
}
