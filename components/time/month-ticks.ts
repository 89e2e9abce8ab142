/**
 * Months to mark on an axis: every third, sixth, twelfth … as room allows, every one of a short projection.
 *
 * @param width of the plot in pixels
 * @example monthTicks(60, 600) // [0, 6, 12, …, 60]
 */
export function monthTicks(months: number, width: number): number[] {
  const most = Math.max(3, Math.floor(width / 44));
  const every = [1, 3, 6, 12, 24, 36].find((step) => months / step <= most) ?? 60;
  return Array.from({ length: Math.floor(months / every) + 1 }, (_, i) => i * every);
}
