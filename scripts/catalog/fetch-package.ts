import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { PinnedPackage } from "./packages.ts";
import { repositoryRoot } from "./repository-root.ts";

const cache = join(repositoryRoot, "node_modules/.cache/catalog");

/**
 * The folder of an unpacked package, downloaded with `npm pack` on first use.
 *
 * @throws Error when the download fails or the archive is not the one pinned.
 * @example fetchPackage(piAiNovember) // ".../node_modules/.cache/catalog/earendil-works-pi-ai-1.5.2/package"
 */
export function fetchPackage(pinned: PinnedPackage): string {
  const stem = `${pinned.name.replace("@", "").replace("/", "-")}-${pinned.version}`;
  const folder = join(cache, stem);
  const archive = join(cache, `${stem}.tgz`);
  if (!existsSync(archive)) {
    mkdirSync(cache, { recursive: true });
    execFileSync("npm", ["pack", `${pinned.name}@${pinned.version}`, "--silent"], {
      cwd: cache,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }

  const hash = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (hash !== pinned.integrity) {
    rmSync(archive);
    throw new Error(`${pinned.name}@${pinned.version} is not the archive we pinned: it hashes to ${hash}.`);
  }

  if (!existsSync(folder)) {
    // Unpacking beside the final place and renaming keeps a half-unpacked folder from being used.
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    execFileSync("tar", ["-xzf", archive, "-C", unfinished]);
    renameSync(unfinished, folder);
  }
  return join(folder, "package");
}
