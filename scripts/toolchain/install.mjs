import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./fail.mjs";
import { projectRoot } from "./project-root.mjs";
import { runCommand } from "./run-command.mjs";

// Kept inside node_modules, so that deleting that folder forgets the installation too.
const recordPath = path.join(projectRoot, "node_modules", ".installed-lockfile");

/** Installs the packages of the lockfile, unless exactly these are installed already. */
export async function ensureInstalled() {
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(projectRoot, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  if (existsSync(recordPath) && readFileSync(recordPath, "utf8") === wanted) return;

  console.log("Installing the packages in package-lock.json ...");
  const { ok } = await runCommand("npm", ["ci", "--loglevel=error", "--no-audit", "--no-fund"], {
    env: pathWithoutProjectPrograms(),
    shell: process.platform === "win32",
  });
  if (!ok) throw new PlainError("The packages could not be installed: see npm's message above.");
  writeFileSync(recordPath, wanted);
}

/**
 * `npm ci` deletes node_modules, with the Node.js binary in it, so npm must run on the machine's own.
 * @returns {Record<string, string>}
 */
function pathWithoutProjectPrograms() {
  const kept = (process.env.PATH ?? "")
    .split(path.delimiter)
    .filter((folder) => !folder.endsWith(path.join("node_modules", ".bin")));
  return { PATH: kept.join(path.delimiter) };
}
