/**
 * Rounds amounts to whole cents so that they still sum to the rounded total: each is rounded down, and the
 * cents left over go to the largest remainders. Rounding each on its own leaves tables that do not add up.
 *
 * @example toCents([0.333, 0.333, 0.334]) // [33, 33, 34]
 */
export function toCents(amountsUsd: readonly number[]): number[] {
  const exact = amountsUsd.map((usd) => usd * 100);
  const cents = exact.map(Math.floor);
  const target = Math.round(exact.reduce((sum, c) => sum + c, 0));
  let missing = target - cents.reduce((sum, c) => sum + c, 0);
  const byRemainder = exact
    .map((c, i) => ({ i, remainder: c - Math.floor(c) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { i } of byRemainder) {
    if (missing <= 0) break;
    cents[i] = (cents[i] ?? 0) + 1;
    missing -= 1;
  }
  return cents;
}
