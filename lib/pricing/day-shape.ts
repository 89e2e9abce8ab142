/**
 * How traffic spreads over the hours of a day or of a week.
 * - `flat`: every hour the same.
 * - `peak`: one smooth daily peak, `peakToMean` times the mean, at `peakHour`.
 * - `weights`: 24 hourly weights, or 168 from Monday 00:00 on; only their ratios matter.
 */
export type DayShape =
  | { readonly kind: "flat" }
  | { readonly kind: "peak"; readonly peakToMean: number; readonly peakHour: number }
  | { readonly kind: "weights"; readonly weights: readonly number[] };

const HOURS = 24;

/**
 * Traffic of each hour relative to the mean hour: 24 or 168 values whose mean is 1.
 *
 * @example hourlyTraffic({ kind: "flat" }) // 24 ones
 * @example Math.max(...hourlyTraffic({ kind: "peak", peakToMean: 2, peakHour: 14 })) // 2
 */
export function hourlyTraffic(shape: DayShape): readonly number[] {
  switch (shape.kind) {
    case "flat":
      return new Array<number>(HOURS).fill(1);
    case "peak":
      return smoothPeak(shape.peakToMean, shape.peakHour);
    case "weights": {
      const sum = shape.weights.reduce((a, b) => a + b, 0);
      return shape.weights.map((w) => (w * shape.weights.length) / sum);
    }
  }
}

/**
 * The traffic of workloads hour by hour, and the hours after which all of it repeats: 168 where any is given by the
 * week, else 24. A shape of the day is read at the hour modulo its length.
 *
 * @example hourlyShapes([{ dayShape: { kind: "flat" } }]).slots // 24
 */
export function hourlyShapes(workloads: readonly { readonly dayShape: DayShape }[]): {
  readonly shapes: readonly (readonly number[])[];
  readonly slots: number;
} {
  const shapes = workloads.map(({ dayShape }) => hourlyTraffic(dayShape));
  return { shapes, slots: shapes.some((shape) => shape.length === 7 * HOURS) ? 7 * HOURS : HOURS };
}

/**
 * The family w(h) ∝ exp(κ cos(2π(h − h₀)/24)) sampled at the 24 hours, with κ such that the largest hour is
 * exactly `peakToMean` times the mean. Newton's method on ln(max/mean), which is concave and rising in κ, so
 * that starting from κ = ln(peakToMean) it climbs to the root without overshooting.
 */
function smoothPeak(peakToMean: number, peakHour: number): number[] {
  const cosines = Array.from({ length: HOURS }, (_, h) => Math.cos((2 * Math.PI * h) / HOURS));
  const target = Math.log(peakToMean);
  let kappa = target;
  for (let i = 0; i < 60 && target > 0; i += 1) {
    let sum = 0;
    let moment = 0;
    for (const c of cosines) {
      const w = Math.exp(kappa * (c - 1));
      sum += w;
      moment += w * c;
    }
    const step = (target + Math.log(sum / HOURS)) / (1 - moment / sum);
    kappa += step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, kappa)) break;
  }
  const weights = cosines.map((c) => Math.exp(kappa * (c - 1)));
  const mean = weights.reduce((a, b) => a + b, 0) / HOURS;
  const shifted = new Array<number>(HOURS).fill(0);
  for (const [h, w] of weights.entries()) shifted[(h + Math.round(peakHour)) % HOURS] = w / mean;
  // Pinned, because the peak sizes the fleet and the last digit could otherwise buy one more server.
  shifted[Math.round(peakHour) % HOURS] = peakToMean;
  return shifted;
}
