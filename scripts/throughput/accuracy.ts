import { isMixture } from "../../lib/serving/model-shape.ts";
import type { FitRow } from "./rows.ts";
import { score, scoreByKind, type Score } from "./score.ts";

const POINTS = 600;

/** Three digits tell an error; more would only lengthen the file. */
const short = (value: number): number => Number(value.toPrecision(3));
const rounded = (of: Score): Score => ({
  rows: of.rows,
  medianError: short(of.medianError),
  p90Error: short(of.p90Error),
  withinTwoTimes: short(of.withinTwoTimes),
  medianBias: short(of.medianBias),
});

/**
 * What the methods page shows of the model's errors: rows estimated without any row of their own model, by kind, by
 * model and by GPU, the two-constant roofline beside them, and a sample of points, measured against estimated.
 *
 * @param logErrors ln(estimate ÷ measured) of each row, its model left out
 * @param roofline the same for the two-constant roofline, fitted on all rows
 */
export function accuracyOf(
  rows: readonly FitRow[],
  logErrors: readonly number[],
  roofline: readonly number[],
): object {
  const groups = (of: readonly number[]) =>
    Object.fromEntries(Object.entries(scoreByKind(rows, of)).map(([kind, value]) => [kind, rounded(value)]));
  const by = (nameOf: (row: FitRow) => string) =>
    [...new Set(rows.map(nameOf))].sort().map((name) => ({
      name,
      ...rounded(score(logErrors.filter((_, i) => rows[i] !== undefined && nameOf(rows[i]) === name))),
    }));
  const every = rows.length / POINTS;
  const points = Array.from({ length: Math.min(POINTS, rows.length) }, (_, i) =>
    Math.floor(i * every),
  ).flatMap((i) => {
    const row = rows[i];
    const logError = logErrors[i];
    if (row === undefined || logError === undefined) return [];
    const measured = row.outputTokensPerSecond;
    return {
      gpu: row.gpuName,
      model: row.modelName,
      moe: isMixture(row.question.model),
      measured: short(measured),
      estimated: short(measured * Math.exp(logError)),
    };
  });
  return {
    note: "Written by scripts/throughput/fit.ts: every row estimated with its model left out of the fit and of the published rows",
    groups: groups(logErrors),
    roofline: groups(roofline),
    byModel: by((row) => row.modelName),
    byGpu: by((row) => row.gpuName),
    points,
  };
}
