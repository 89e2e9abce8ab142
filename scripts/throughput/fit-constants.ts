import type { ServingConstants } from "../../lib/serving/constants.ts";
import { coreEstimate } from "../../lib/serving/core-estimate.ts";
import { solveSymmetric } from "../../lib/serving/cholesky.ts";
import { CONSTANT_NAMES, constantsFrom, priorLogs, PRIORS } from "./parameters.ts";
import type { FitRow } from "./rows.ts";

/** Below this error (natural log) the loss is quadratic, above it is absolute: freak rows do not pull. */
const SOFTNESS = 0.06;
/** Weight of the priors against the rows. */
const PRIOR_WEIGHT = 0.3;
const NUDGE = 1e-3;

interface Problem {
  readonly rows: readonly FitRow[];
  readonly logMeasured: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Fits the constants to rows: Levenberg-Marquardt on ln(estimate ÷ measured) with a robust loss, reweighted at each
 * step, and the priors as a gentle pull. Deterministic. Rows of one table, model, GPU and precision share their say
 * (weight 1/√count), so that a long table does not outvote the others.
 *
 * @example
 * const { constants } = fitConstants(rows, null, 30)
 */
export function fitConstants(
  rows: readonly FitRow[],
  start: Float64Array | null,
  steps: number,
): { readonly constants: ServingConstants; readonly logs: Float64Array } {
  const problem: Problem = {
    rows,
    logMeasured: Float64Array.from(rows, (row) => Math.log(row.outputTokensPerSecond)),
    weights: cellWeights(rows),
  };
  let logs = start ?? priorLogs();
  let loss = totalLoss(problem, logs);
  let damping = 1e-2;
  for (let step = 0; step < steps; step++) {
    const { curvature, slope } = linearise(problem, logs);
    let better = false;
    for (let attempt = 0; attempt < 6 && !better; attempt++) {
      const damped = Float64Array.from(curvature);
      slope.forEach(
        (_, i) => (damped[i * slope.length + i] = (damped[i * slope.length + i] ?? 0) * (1 + damping)),
      );
      const move = solveSymmetric(damped, slope);
      const next = logs.map((value, i) => value - Math.max(-0.5, Math.min(0.5, move[i] ?? 0)));
      const nextLoss = totalLoss(problem, next);
      if (nextLoss < loss) {
        better = loss - nextLoss > 1e-5 * loss;
        logs = next;
        loss = nextLoss;
        damping = Math.max(1e-4, damping / 3);
        if (!better) return { constants: constantsFrom(logs), logs };
      } else damping *= 4;
    }
    if (!better) break;
  }
  return { constants: constantsFrom(logs), logs };
}

function cellWeights(rows: readonly FitRow[]): Float64Array {
  const cell = (row: FitRow): string =>
    [row.source, row.modelName, row.gpuName, row.question.weightPrecision].join("|");
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(cell(row), (counts.get(cell(row)) ?? 0) + 1);
  return Float64Array.from(rows, (row) => 1 / Math.sqrt(counts.get(cell(row)) ?? 1));
}

function logErrors(problem: Problem, constants: ServingConstants): Float64Array {
  return Float64Array.from(problem.rows, (row, i) => {
    const estimate = coreEstimate(row.question, constants).outputTokensPerSecond;
    return Math.log(estimate) - (problem.logMeasured[i] ?? 0);
  });
}

function priorPulls(logs: Float64Array): Float64Array {
  return Float64Array.from(CONSTANT_NAMES, (name, i) => {
    const [value, deviation] = PRIORS[name];
    return ((logs[i] ?? 0) - Math.log(value)) / deviation;
  });
}

function totalLoss(problem: Problem, logs: Float64Array): number {
  const errors = logErrors(problem, constantsFrom(logs));
  const rows = errors.reduce(
    (sum, error, i) => sum + (problem.weights[i] ?? 0) * Math.hypot(error, SOFTNESS),
    0,
  );
  return rows + priorPulls(logs).reduce((sum, pull) => sum + 0.5 * PRIOR_WEIGHT * pull * pull, 0);
}

function linearise(problem: Problem, logs: Float64Array): { curvature: Float64Array; slope: Float64Array } {
  const size = logs.length;
  const errors = logErrors(problem, constantsFrom(logs));
  const columns = Array.from(logs, (_, k) => {
    const nudged = logErrors(
      problem,
      constantsFrom(logs.map((value, i) => (i === k ? value + NUDGE : value))),
    );
    return nudged.map((error, i) => (error - (errors[i] ?? 0)) / NUDGE);
  });
  const importance = errors.map((error, i) => (problem.weights[i] ?? 0) / Math.hypot(error, SOFTNESS));
  const curvature = new Float64Array(size * size);
  const slope = new Float64Array(size);
  const pulls = priorPulls(logs);
  columns.forEach((a, k) => {
    const weighted = a.map((value, i) => value * (importance[i] ?? 0));
    for (let l = 0; l <= k; l++) {
      const product = dot(weighted, columns[l] ?? weighted);
      curvature[k * size + l] = product;
      curvature[l * size + k] = product;
    }
    const deviation = PRIORS[CONSTANT_NAMES[k] ?? "amdShare"][1];
    curvature[k * size + k] = (curvature[k * size + k] ?? 0) + PRIOR_WEIGHT / deviation ** 2;
    slope[k] = dot(weighted, errors) + (PRIOR_WEIGHT * (pulls[k] ?? 0)) / deviation;
  });
  return { curvature, slope };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
