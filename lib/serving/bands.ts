import { FITTED_GPUS } from "./constants.ts";
import fitted from "./constants.json" with { type: "json" };
import type { GpuSpec } from "./gpu-spec.ts";
import { isMixture, type ModelShape } from "./model-shape.ts";

/** Eighty of a hundred measurements lie between `low` and `high` times the estimate. */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** Rows, none of them fitted, that the band was read from. */
  readonly rows: number;
  readonly group: string;
}

/**
 * The band of an estimate: 10th to 90th percentile of measured ÷ estimated on rows left out of the fit, for dense models
 * or mixtures, and for a case near published rows, one on a GPU the fit knows, or one on a GPU it has never seen.
 *
 * @example
 * bandOf(llama33_70b, h100, false) // { low: 0.82, high: 1.12, rows: 1533, group: "dense, known GPU" }
 */
export function bandOf(model: ModelShape, gpu: GpuSpec, nearPublished: boolean): Band {
  const kind = isMixture(model) ? "moe" : "dense";
  const basis = nearPublished ? "published" : FITTED_GPUS.includes(gpu.name) ? "known GPU" : "unknown GPU";
  const found = fitted.bands.find((band) => band.kind === kind && band.basis === basis);
  if (found === undefined)
    throw new Error(`constants.json has no band for ${kind}, ${basis}: run the fit again.`);
  return {
    low: found.low,
    high: found.high,
    rows: found.rows,
    group: `${kind === "moe" ? "mixture of experts" : kind}, ${basis}`,
  };
}
