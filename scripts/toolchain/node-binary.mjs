import { existsSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./fail.mjs";
import { projectRoot } from "./project-root.mjs";

const neededMajor = 24;

/**
 * The Node.js that runs TypeScript, Next.js and every tool here: the one among the project's own packages,
 * or else the machine's, where that is new enough. Call `ensureInstalled` first.
 * @returns {string}
 */
export function nodeBinary() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  for (const prefix of ["node", "node-bin"]) {
    const name = [prefix, platform, process.arch].join("-");
    const candidate = path.join(projectRoot, "node_modules", name, "bin", program);
    if (existsSync(candidate)) return candidate;
  }
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  throw new PlainError(
    `No Node.js ${neededMajor} is packaged for ${platform} on ${process.arch}, and the one here is ${process.version}: install Node.js ${neededMajor} or newer and try again.`,
  );
}
