import path from "node:path";
import { nodeBinary } from "./node-binary.mjs";
import { projectRoot } from "./project-root.mjs";
import { runCommand } from "./run-command.mjs";

/** Where each tool's program lies; `node_modules/.bin` would run on whichever Node.js comes first. */
const toolPrograms = {
  depcruise: "dependency-cruiser/bin/dependency-cruiser.mjs",
  eslint: "eslint/bin/eslint.js",
  knip: "knip/bin/knip.js",
  next: "next/dist/bin/next",
  playwright: "@playwright/test/cli.js",
  prettier: "prettier/bin/prettier.cjs",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
};

/**
 * @param {keyof typeof toolPrograms} tool
 * @returns {string}
 */
export function toolPath(tool) {
  return path.join(projectRoot, "node_modules", toolPrograms[tool]);
}

/**
 * Runs one of the project's tools on the project's Node.js.
 * @param {keyof typeof toolPrograms} tool
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runTool(tool, args, options) {
  return runCommand(nodeBinary(), [toolPath(tool), ...args], options);
}
