/**
 * Works out the GPUs and the throughput of the presets that leave both to the best fit, and writes them down. A preset
 * that was published never changes: when this gives other values, they belong to a new version of the preset.
 *
 *   node scripts/presets/best-fits.ts           writes lib/scenario/best-fits.json
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { fitReport } from "../../lib/analysis/fit/fit-report.ts";
import { currentCatalog } from "../../lib/catalog/snapshots.ts";
import { withValue, type ValueChange } from "../../lib/scenario/paths.ts";
import { findPreset, LATEST_PRESETS } from "../../lib/scenario/presets.ts";

const file = path.join(import.meta.dirname, "..", "..", "lib", "scenario", "best-fits.json");

const fits: Record<string, readonly ValueChange[]> = {};
for (const { id } of LATEST_PRESETS) {
  // The first version, so that what is written does not depend on what was written before.
  const scenario = findPreset(`${id}.1`)?.scenario;
  if (scenario === undefined) continue;
  const report = fitReport(
    withValue(scenario, "serving.deployment", "best-fit"),
    currentCatalog,
    currentCatalog.date,
  );
  if (!report.ok || report.best === null) continue;
  fits[id] = report.best.changes;
  console.log(`${id}: ${report.best.label}`);
}
const options = await resolveConfig(file);
await writeFile(
  file,
  await format(JSON.stringify({ of: currentCatalog.date, fits }), { ...options, filepath: file }),
);
