/**
 * A price without the tail that floating-point arithmetic leaves, kept to a millionth of a dollar.
 *
 * @example roundUsd(0.1 + 0.2) // 0.3
 */
export function roundUsd(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}
