import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { repositoryRoot } from "./repository-root.ts";

export const snapshotsFolder = join(repositoryRoot, "lib/catalog/snapshots");
const checksumsFile = join(snapshotsFolder, "checksums.json");

/** What every file of every snapshot must hash to, by `date/name`. */
export function readChecksums(): Readonly<Record<string, string>> {
  if (!existsSync(checksumsFile)) return {};
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(checksumsFile, "utf8")));
}

/** Records the files of one snapshot, in a stable order. */
export function recordChecksums(date: string, files: ReadonlyMap<string, string>): void {
  const all = { ...readChecksums() };
  for (const [name, text] of files) all[`${date}/${name}`] = checksum(text);
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(checksumsFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
