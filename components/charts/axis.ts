export type AxisScale = "linear" | "log";

/** A stretch of an axis and how it is drawn. A logarithmic one begins above zero. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly scale: AxisScale;
}

/**
 * Where a value lies on an axis: 0 at its beginning, 1 at its end.
 *
 * @example shareOf({ from: 1, to: 100, scale: "log" }, 10) // 0.5
 */
export function shareOf({ from, to, scale }: Axis, value: number): number {
  return scale === "log" ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/** The value at a share of an axis: the inverse of `shareOf`. */
export function valueAtShare({ from, to, scale }: Axis, share: number): number {
  return scale === "log" ? from * (to / from) ** share : from + (to - from) * share;
}
