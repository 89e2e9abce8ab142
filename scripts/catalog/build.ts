/**
 * Builds a catalog snapshot from the pinned packages and our own dated tables.
 *
 *   node scripts/catalog/build.ts                     the newest snapshot
 *   node scripts/catalog/build.ts --date 2026-11-23   that one
 *   node scripts/catalog/build.ts --check             write nothing; fail if a file is not as built
 *   node scripts/catalog/build.ts --rewrite           also where that changes released numbers
 *
 * The download needs the npm registry the first time; after that the cache suffices.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { checksum, readChecksums, recordChecksums, snapshotsFolder } from "./checksums.ts";
import { recipes, type Recipe } from "./recipes.ts";
import { buildSnapshotFiles } from "./snapshot-files.ts";

const { values } = parseArgs({
  options: { date: { type: "string" }, check: { type: "boolean" }, rewrite: { type: "boolean" } },
});

const newest = recipes.at(-1);
const recipe = values.date === undefined ? newest : recipes.find(({ date }) => date === values.date);
if (recipe === undefined) {
  const known = recipes.map(({ date }) => date).join(", ");
  console.error(`There is no recipe for ${values.date}; there are recipes for ${known}.`);
  process.exitCode = 2;
} else if (values.check === true) {
  await check(recipe);
} else {
  await write(recipe);
}

async function write(chosen: Recipe): Promise<void> {
  const { date } = chosen;
  const files = await buildSnapshotFiles(chosen);
  const released = readChecksums();
  const changed = [...files].filter(([name, text]) => {
    const sum = released[`${date}/${name}`];
    return sum !== undefined && sum !== checksum(text);
  });
  if (changed.length > 0 && values.rewrite !== true) {
    const names = changed.map(([name]) => name).join(", ");
    console.error(
      `This would change the released snapshot of ${date} (${names}) and so the numbers behind saved links. Append a recipe with a new date instead, or pass --rewrite if it was never published.`,
    );
    process.exitCode = 1;
    return;
  }
  const folder = join(snapshotsFolder, date);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  recordChecksums(date, files);
  console.log(`Wrote ${files.size} files to lib/catalog/snapshots/${date}.`);
}

/** The newest snapshot must equal a fresh build; every snapshot must equal its checksums. */
async function check(current: Recipe): Promise<void> {
  const wrong = Object.entries(readChecksums())
    .filter(([file, sum]) => checksum(readOrEmpty(file)) !== sum)
    .map(([file]) => `${file} is not the file that was released`);
  for (const [name, text] of await buildSnapshotFiles(current)) {
    const file = `${current.date}/${name}`;
    if (readOrEmpty(file) !== text) wrong.push(`${file} is not what a fresh build gives`);
  }
  if (wrong.length > 0) {
    console.error(wrong.join("\n"));
    process.exitCode = 1;
  } else {
    console.log(`The snapshot of ${current.date} is as built, and no snapshot was changed.`);
  }
}

function readOrEmpty(file: string): string {
  const path = join(snapshotsFolder, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
