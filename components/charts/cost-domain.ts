import type { ChartSeries } from "@/lib/analysis/chart.ts";
import type { Axis, AxisScale } from "./axis.ts";

/** A logarithmic axis of cost never shows more than this factor; below it lies nothing that decides. */
const WIDEST_LOG_FACTOR = 1e6;

/**
 * The cost axis that holds what is drawn. The reference line does not count: at small volumes it would
 * stretch the axis by decades that hold nothing else.
 */
export function costDomain(series: readonly ChartSeries[], scale: AxisScale): Axis {
  let least = Infinity;
  let most = 0;
  for (const { id, points } of series) {
    if (id === "reference" && series.length > 1) continue;
    for (const { monthlyUsd } of points) {
      most = Math.max(most, monthlyUsd);
      if (monthlyUsd > 0) least = Math.min(least, monthlyUsd);
    }
  }
  // Free at every volume: there is still an axis, from nothing to a dollar.
  if (most === 0) return scale === "log" ? { from: 0.1, to: 10, scale } : { from: 0, to: 1, scale };
  if (scale === "linear") return { from: 0, to: most * 1.06, scale };
  const from = Math.max(least, most / WIDEST_LOG_FACTOR);
  // A twelfth of the height above and below, and at least a factor of two in all for a flat line.
  const margin = Math.max(Math.sqrt(2), (most / from) ** (1 / 12));
  return { from: from / margin, to: most * margin, scale };
}
