import { costAt, type CostCurve } from "./cost-curve.ts";
import { stepsAbove, stepsAt, treadEnd } from "./staircase.ts";

export interface CurvePoint {
  /** Requests a day. */
  readonly volume: number;
  readonly monthlyUsd: number;
}

/**
 * The points to draw of a cost curve between two volumes. With few steps these are its corners, so that risers
 * are vertical and treads straight. With more steps than `maxPoints` can show, the steps are narrower than a
 * pixel, and the curve's exact value at evenly spaced places is what a picture can hold.
 *
 * @param scale how the volume axis is drawn, which decides what evenly spaced means
 */
export function drawnCurve(
  curve: CostCurve,
  from: number,
  to: number,
  scale: "linear" | "log",
  maxPoints = 400,
): CurvePoint[] {
  const point = (volume: number): CurvePoint => ({ volume, monthlyUsd: costAt(curve, volume) });
  const even = spaced(
    from,
    to,
    scale,
    scale === "log" || curve.stairs.length > 0 ? Math.min(maxPoints, 120) : 2,
  );
  const corners = cornersOf(curve, from, to, maxPoints / 2);
  if (corners === null) return spaced(from, to, scale, maxPoints).map(point);
  const points = even.map(point);
  for (const corner of corners) {
    points.push(point(corner));
    points.push({ volume: corner, monthlyUsd: justAbove(curve, corner) });
  }
  return points.sort((a, b) => a.volume - b.volume || a.monthlyUsd - b.monthlyUsd);
}

/** `count` volumes from `from` to `to`, evenly spaced on the axis. */
export function spaced(from: number, to: number, scale: "linear" | "log", count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return from;
    if (i === count - 1) return to;
    const share = i / (count - 1);
    return scale === "log" ? from * (to / from) ** share : from + (to - from) * share;
  });
}

/** Volumes at which a tread ends inside the range, or null when there are more than `most`. */
function cornersOf(curve: CostCurve, from: number, to: number, most: number): number[] | null {
  let count = 0;
  for (const s of curve.stairs) count += stepsAt(s, to) - stepsAbove(s, from);
  if (count > most) return null;
  const corners = new Set<number>();
  for (const s of curve.stairs) {
    const last = stepsAt(s, to);
    for (let step = stepsAbove(s, from); step < last; step += 1) corners.add(treadEnd(s, step));
  }
  return [...corners].sort((a, b) => a - b);
}

/** Cost just above a volume, where the next step has begun. */
function justAbove(curve: CostCurve, volume: number): number {
  let cost = curve.fixed + curve.perDailyRequest * volume;
  for (const s of curve.stairs) cost += s.height * stepsAbove(s, volume);
  return cost;
}
