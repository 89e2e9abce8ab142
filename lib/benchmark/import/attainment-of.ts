/**
 * The share of good requests among all that ended, 0 to 1; the tools' own leave failed requests out of the whole.
 *
 * @example attainmentOf(136, 200, 2) // 0.673
 */
export function attainmentOf(
  good: number | null,
  completed: number | null,
  failed: number | null,
): number | null {
  const all = (completed ?? 0) + (failed ?? 0);
  return good === null || all === 0 ? null : Math.min(1, good / all);
}
