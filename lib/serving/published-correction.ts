import { solveSymmetric } from "./cholesky.ts";
import type { ServingConstants } from "./constants.ts";
import { coreEstimate } from "./core-estimate.ts";
import { distance, likeness, type Likeness } from "./published-distance.ts";
import type { ServingCase } from "./serving-case.ts";

/** A published measurement, as this module needs it. */
export interface PublishedRow {
  readonly id: string;
  readonly question: ServingCase;
  readonly engine: string;
  readonly source: string;
  readonly outputTokensPerSecond: number;
}

export interface PreparedRow {
  readonly row: PublishedRow;
  readonly likeness: Likeness;
  /** ln(measured ÷ estimated), held within ±0.8 so that a freak cannot spread. */
  readonly logRatio: number;
}

export interface Correction {
  /** Factor on the bare estimate. */
  readonly factor: number;
  /** 0 = nothing alike is published, 1 = this very set-up is. */
  readonly support: number;
  /** The rows that weigh most, nearest first. */
  readonly nearest: readonly { readonly row: PublishedRow; readonly distance: number }[];
}

/** Standard deviation of the estimate's own error (natural log), and of one measurement repeated on other software. */
const ERROR_DEVIATION = 0.22;
const REPEAT_DEVIATION = 0.1;
const MOST_NEIGHBOURS = 40;
const FARTHEST = 4;
const LARGEST_LOG_RATIO = 0.8;

/**
 * Works out, once, by how much the estimate misses each published row. 2,800 rows take about ten milliseconds.
 *
 * @example
 * const prepared = preparePublished(rows, SERVING_CONSTANTS)
 */
export function preparePublished(
  rows: readonly PublishedRow[],
  constants: ServingConstants,
): readonly PreparedRow[] {
  return rows.map((row) => {
    const core = coreEstimate(row.question, constants);
    const logRatio = Math.log(row.outputTokensPerSecond / core.outputTokensPerSecond);
    return {
      row,
      likeness: likeness(row.question, core.batch, row.engine, row.source),
      logRatio: Math.max(-LARGEST_LOG_RATIO, Math.min(LARGEST_LOG_RATIO, logRatio)),
    };
  });
}

/**
 * The factor by which rows alike this case suggest to move its estimate: kriging (Gaussian-process regression) of
 * ln(measured ÷ estimated) over the nearest rows. Errors of two set-ups correlate as exp(−distance), so a row of the
 * same model, GPU and precision at near lengths and concurrency decides, rows of the same model elsewhere lend a
 * little, and far from all rows the factor returns smoothly to one.
 *
 * Source: the standard simple-kriging weights w = (K + n² I)⁻¹ k.
 *
 * @example
 * publishedCorrection(target, prepared).factor // 1.08
 */
export function publishedCorrection(target: Likeness, prepared: readonly PreparedRow[]): Correction {
  const near = neighbours(target, prepared);
  const size = near.length;
  if (size === 0) return { factor: 1, support: 0, nearest: [] };
  const variance = ERROR_DEVIATION ** 2;
  const matrix = new Float64Array(size * size);
  const toTarget = new Float64Array(size);
  near.forEach((a, i) => {
    toTarget[i] = variance * Math.exp(-a.distance);
    for (let j = 0; j <= i; j++) {
      const b = near[j];
      if (b === undefined) continue;
      const covariance = variance * Math.exp(-distance(a.prepared.likeness, b.prepared.likeness));
      matrix[i * size + j] = covariance;
      matrix[j * size + i] = covariance;
    }
    matrix[i * size + i] = variance + REPEAT_DEVIATION ** 2;
  });
  const weights = solveSymmetric(matrix, toTarget);
  let logFactor = 0;
  let explained = 0;
  near.forEach((neighbour, i) => {
    const weight = weights[i] ?? 0;
    logFactor += weight * neighbour.prepared.logRatio;
    explained += weight * (toTarget[i] ?? 0);
  });
  return {
    factor: Math.exp(logFactor),
    support: Math.max(0, Math.min(1, explained / variance)),
    nearest: near
      .slice(0, 8)
      .map((neighbour) => ({ row: neighbour.prepared.row, distance: neighbour.distance })),
  };
}

interface Neighbour {
  readonly prepared: PreparedRow;
  readonly distance: number;
}

function neighbours(target: Likeness, prepared: readonly PreparedRow[]): readonly Neighbour[] {
  const near: Neighbour[] = [];
  for (const row of prepared) {
    const away = distance(target, row.likeness);
    if (away < FARTHEST) near.push({ prepared: row, distance: away });
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, MOST_NEIGHBOURS);
}
