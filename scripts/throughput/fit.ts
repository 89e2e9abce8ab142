/**
 * Fits the throughput model's constants to the published rows and prints how well they do.
 *
 *   node scripts/throughput/fit.ts            fit, cross-validate, print
 *   node scripts/throughput/fit.ts --write    also write constants.json and accuracy.json in lib/serving
 *   node scripts/throughput/fit.ts ROWS.csv   fit on tier A of another table of the same columns
 *
 * Deterministic: the same rows give the same constants.
 */
import { writeFileSync } from "node:fs";
import { coreEstimate } from "../../lib/serving/core-estimate.ts";
import { accuracyOf } from "./accuracy.ts";
import { bandsFrom } from "./bands.ts";
import { crossValidate, SCHEMES, type HeldOut } from "./cross-validate.ts";
import { fitConstants } from "./fit-constants.ts";
import { constantsFrom, rounded } from "./parameters.ts";
import { bestRoofline } from "./roofline.ts";
import { fitRows } from "./rows.ts";
import { scoreByKind, scoreLine } from "./score.ts";

const FIT_STEPS = 60;

const csvPath = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? null;
const rows = fitRows(csvPath);
const { logs } = fitConstants(rows, null, FIT_STEPS);
const constants = rounded(constantsFrom(logs));

const report = (label: string, logErrors: readonly number[]): void => {
  for (const [kind, value] of Object.entries(scoreByKind(rows, logErrors))) {
    console.log(scoreLine(`${label}, ${kind}`, value));
  }
};

console.log(`rows ${rows.length} from ${csvPath ?? "lib/catalog/serving/published-rows.json"}`);
console.log(`constants ${JSON.stringify(constants)}`);
console.log(`\n${"".padEnd(44)}  rows  median     p90   in 2x    bias`);
const inSample = rows.map((row) =>
  Math.log(coreEstimate(row.question, constants).outputTokensPerSecond / row.outputTokensPerSecond),
);
report("in sample, bare estimate", inSample);
const roofline = bestRoofline(rows);
report(`two-constant roofline (${roofline.flopsShare}, ${roofline.bandwidthShare})`, roofline.logErrors);

const heldOut = new Map<keyof typeof SCHEMES, HeldOut>();
for (const scheme of ["model", "gpu", "source", "cell"] as const) {
  const result = crossValidate(rows, SCHEMES[scheme], logs, scheme !== "cell");
  heldOut.set(scheme, result);
  report(`without its ${scheme}, bare estimate`, result.bare);
  report(`without its ${scheme}, with published rows`, result.corrected);
}

const bands = bandsFrom(rows, heldOut);
console.log("\nbands (10th to 90th percentile of measured / estimated):");
for (const band of bands)
  console.log(`  ${band.kind}, ${band.basis}: ${band.low} to ${band.high} (${band.rows} rows)`);

if (process.argv.includes("--write")) {
  const target = new URL("../../lib/serving/constants.json", import.meta.url);
  const fittedGpus = [...new Set(rows.map((row) => row.gpuName))].sort();
  const note = `Written by scripts/throughput/fit.ts from ${csvPath ?? "lib/catalog/serving/published-rows.json"}`;
  writeFileSync(
    target,
    `${JSON.stringify({ note, rows: rows.length, constants, fittedGpus, bands }, null, 2)}\n`,
  );
  const accuracy = accuracyOf(rows, heldOut.get("model")?.corrected ?? [], roofline.logErrors);
  writeFileSync(new URL("../../lib/serving/accuracy.json", import.meta.url), `${JSON.stringify(accuracy)}\n`);
  console.log("\nwrote lib/serving/constants.json and lib/serving/accuracy.json");
}
