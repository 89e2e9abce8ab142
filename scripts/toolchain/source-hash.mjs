import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What cannot change the build. Anything not named here counts, so that a new folder is never overlooked. */
const ignoredFolders = new Set([
  "node_modules",
  "e2e",
  "scripts",
  "coverage",
  "test-results",
  "playwright-report",
]);
const ignoredFiles = /^\.|\.(?:md|log|tsbuildinfo|sqlite.*)$|\.test\.\w+$|^next-env\.d\.ts$/;

/**
 * One hash over the names and contents of all files that a production build can depend on.
 * @param {string} root
 * @returns {string}
 */
export function sourceHash(root) {
  const hash = createHash("sha256");
  for (const file of sourceFiles(root, "")) {
    const contents = readFileSync(path.join(root, file));
    hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function sourceFiles(root, folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      const ignored = entry.name.startsWith(".") || ignoredFolders.has(entry.name);
      return ignored ? [] : sourceFiles(root, file);
    }
    return entry.isFile() && !ignoredFiles.test(entry.name) ? [file] : [];
  });
}
