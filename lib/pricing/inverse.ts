import { flatCurve, type CostCurve } from "./cost-curve.ts";
import { crossings } from "./crossings.ts";

/**
 * The utilisation at which hardware costs per request what an incumbent does: with F a month for the units in
 * use, whatever they serve, and s for each daily request, F + s·u·v = a + b·u·v at u = (F − a) / ((b − s)·v).
 *
 * @param unitsUsd monthly cost of the units in use with no work at all
 * @param challengerSlope what each daily request adds to it
 * @param incumbent the other option, which must be a line
 * @param fullVolume requests a day at which the units are full
 * @returns a share, over 1 when even full units are dearer; null when no utilisation gets there; 0 when any does
 * @example utilisationAtParity(1000, 0, proportionalCurve(1), 2000) // 0.5
 */
export function utilisationAtParity(
  unitsUsd: number,
  challengerSlope: number,
  incumbent: CostCurve,
  fullVolume: number,
): number | null {
  const gap = unitsUsd - incumbent.fixed;
  const gain = incumbent.perDailyRequest - challengerSlope;
  if (gap <= 0) return gain >= 0 ? 0 : null;
  return gain > 0 ? gap / (gain * fullVolume) : null;
}

/**
 * The factor on some cost at which an option costs the same as another: (target − rest) / part.
 *
 * @returns null when the part is zero or when even a part of zero is too dear
 * @example factorAtParity(300, 120, 1000) // rest 180, so (1000 − 180) / 120 = 6.83
 */
export function factorAtParity(totalUsd: number, partUsd: number, targetUsd: number): number | null {
  if (!(partUsd > 0)) return null;
  const factor = (targetUsd - (totalUsd - partUsd)) / partUsd;
  return factor >= 0 ? factor : null;
}

/**
 * The factor on throughput at which hardware costs the same as a target. Throughput f times as high is load
 * 1/f times as heavy, so the smallest f is volume ÷ the largest volume that costs no more than the target: a
 * break-even against a constant, solved exactly on the staircase.
 *
 * @param loadCost the part of the cost that follows the load: units and electricity
 * @param restUsd the rest, at the current volume
 * @returns null when no throughput is enough
 * @example throughputAtParity({ fixed: 0, perDailyRequest: 0, stairs: [{ width: 100, phase: 0, floor: 1, height: 10 }] }, 5, 26, 300)
 * // two units are affordable, which must carry 300 a day: 1.5
 */
export function throughputAtParity(
  loadCost: CostCurve,
  restUsd: number,
  targetUsd: number,
  volume: number,
): number | null {
  if (!(volume > 0)) return null;
  const { atStart, changes } = crossings(loadCost, flatCurve(targetUsd - restUsd), { limit: 2 });
  if (atStart > 0) return null;
  // The cost never falls, so from below it goes above the target once, at most after a stretch of equality.
  const affordable = changes.find((change) => change.after > 0)?.volume ?? Infinity;
  return volume / affordable;
}
