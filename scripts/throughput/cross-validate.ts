import { coreEstimate } from "../../lib/serving/core-estimate.ts";
import { preparePublished, publishedCorrection } from "../../lib/serving/published-correction.ts";
import { likeness } from "../../lib/serving/published-distance.ts";
import { fitConstants } from "./fit-constants.ts";
import type { FitRow } from "./rows.ts";

/** ln(estimate ÷ measured) of every row, each estimated without any row of its own group. */
export interface HeldOut {
  /** The bare estimate, constants fitted on the other groups. */
  readonly bare: readonly number[];
  /** Corrected by the published rows of the other groups. */
  readonly corrected: readonly number[];
  /** How much the published rows had to say, 0 to 1. */
  readonly support: readonly number[];
}

/** The groups that are left out in turn. */
export const SCHEMES = {
  model: (row: FitRow) => row.modelName,
  gpu: (row: FitRow) => row.gpuName,
  source: (row: FitRow) => row.source,
  cell: (row: FitRow) =>
    [row.source, row.modelName, row.gpuName, row.engine, row.question.weightPrecision].join("|"),
} as const;

const REFIT_STEPS = 8;

/**
 * Leaves out each group in turn: constants are fitted again without it (starting from the full fit), published rows are
 * taken without it, and its rows are estimated. With `refit` false the constants stay (for very small groups).
 */
export function crossValidate(
  rows: readonly FitRow[],
  groupOf: (row: FitRow) => string,
  start: Float64Array,
  refit: boolean,
): HeldOut {
  const bare = new Array<number>(rows.length).fill(NaN);
  const corrected = new Array<number>(rows.length).fill(NaN);
  const support = new Array<number>(rows.length).fill(0);
  const full = fitConstants(rows, start, 0).constants;
  for (const group of new Set(rows.map(groupOf))) {
    const others = rows.filter((row) => groupOf(row) !== group);
    const constants = refit ? fitConstants(others, start, REFIT_STEPS).constants : full;
    const prepared = preparePublished(others, constants);
    rows.forEach((row, i) => {
      if (groupOf(row) !== group) return;
      const core = coreEstimate(row.question, constants);
      const logError = Math.log(core.outputTokensPerSecond / row.outputTokensPerSecond);
      const correction = publishedCorrection(
        likeness(row.question, core.batch, row.engine, row.source),
        prepared,
      );
      bare[i] = logError;
      corrected[i] = logError + Math.log(correction.factor);
      support[i] = correction.support;
    });
  }
  return { bare, corrected, support };
}
