import { isMixture } from "../../lib/serving/model-shape.ts";
import type { FitRow } from "./rows.ts";

/** The figures by which throughput estimates are judged. */
export interface Score {
  readonly rows: number;
  readonly medianError: number;
  readonly p90Error: number;
  readonly withinTwoTimes: number;
  readonly medianBias: number;
}

/**
 * Scores ln(estimate ÷ measured): the error is |estimate ÷ measured − 1|.
 *
 * @example
 * score([0.1, -0.1, 0]) // { rows: 3, medianError: 0.0952, ... }
 */
export function score(logErrors: readonly number[]): Score {
  const ratios = logErrors.map(Math.exp).sort((a, b) => a - b);
  const errors = ratios.map((ratio) => Math.abs(ratio - 1)).sort((a, b) => a - b);
  return {
    rows: ratios.length,
    medianError: quantile(errors, 0.5),
    p90Error: quantile(errors, 0.9),
    withinTwoTimes: ratios.filter((ratio) => ratio >= 0.5 && ratio <= 2).length / ratios.length,
    medianBias: quantile(ratios, 0.5) - 1,
  };
}

/** The value below which a share `q` of the sorted values lies. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

/** Scores of all rows, of dense models, and of mixtures of experts. */
export function scoreByKind(
  rows: readonly FitRow[],
  logErrors: readonly number[],
): Record<"all" | "dense" | "moe", Score> {
  const of = (keep: (row: FitRow) => boolean): Score =>
    score(logErrors.filter((_, i) => rows[i] !== undefined && keep(rows[i])));
  return {
    all: of(() => true),
    dense: of((row) => !isMixture(row.question.model)),
    moe: of((row) => isMixture(row.question.model)),
  };
}

/** One line of a printed table. */
export function scoreLine(label: string, value: Score): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(8);
  return `${label.padEnd(44)}${String(value.rows).padStart(6)}${percent(value.medianError)}${percent(value.p90Error)}${percent(value.withinTwoTimes)}${percent(value.medianBias)}`;
}
