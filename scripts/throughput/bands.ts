import { isMixture } from "../../lib/serving/model-shape.ts";
import type { HeldOut, SCHEMES } from "./cross-validate.ts";
import type { FitRow } from "./rows.ts";
import { quantile } from "./score.ts";

export interface FittedBand {
  readonly kind: "dense" | "moe";
  readonly basis: "published" | "known GPU" | "unknown GPU";
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/** Which cross-validation stands for which use, and which of its two estimates. */
const USES = [
  { basis: "published", scheme: "cell", estimate: "corrected" },
  { basis: "known GPU", scheme: "model", estimate: "corrected" },
  { basis: "unknown GPU", scheme: "gpu", estimate: "corrected" },
] as const;

/**
 * Bands of measured ÷ estimated on rows that were not fitted: near published rows (their own cell left out), elsewhere
 * on a known GPU (model left out), and on an unknown GPU (GPU left out).
 */
export function bandsFrom(
  rows: readonly FitRow[],
  heldOut: ReadonlyMap<keyof typeof SCHEMES, HeldOut>,
): readonly FittedBand[] {
  const bands: FittedBand[] = [];
  for (const kind of ["dense", "moe"] as const) {
    for (const { basis, scheme, estimate } of USES) {
      const errors = heldOut.get(scheme)?.[estimate] ?? [];
      const ratios = errors
        .filter((_, i) => rows[i] !== undefined && isMixture(rows[i].question.model) === (kind === "moe"))
        .map((logError) => Math.exp(-logError))
        .sort((a, b) => a - b);
      const round = (value: number): number => Number(value.toFixed(3));
      bands.push({
        kind,
        basis,
        low: round(quantile(ratios, 0.1)),
        high: round(quantile(ratios, 0.9)),
        rows: ratios.length,
      });
    }
  }
  return bands;
}
