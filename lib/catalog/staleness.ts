const millisecondsPerDay = 86_400_000;

/** A price older than this is stale: API prices moved every few weeks in 2026. */
export const staleAfterDays = 60;

/**
 * Whole days from one day to another, both `YYYY-MM-DD`; negative when `to` comes first.
 *
 * @throws RangeError when either is not a day.
 * @example daysBetween("2026-09-01", "2026-11-23") // 83
 */
export function daysBetween(from: string, to: string): number {
  return (parseDay(to) - parseDay(from)) / millisecondsPerDay;
}

/**
 * Whether a value read on `asOf` is too old on `today`, both `YYYY-MM-DD`. Today is an argument,
 * never the clock, so that a saved link gives the same answer whenever it is tested.
 *
 * @throws RangeError when either is not a day.
 * @example isStale("2026-09-01", "2026-11-23") // true: 83 days
 */
export function isStale(asOf: string, today: string, days: number = staleAfterDays): boolean {
  return daysBetween(asOf, today) > days;
}

/**
 * The oldest day whose values are still good on `today`. Days are written so that they compare as text, which
 * makes judging hundreds of values at every key press cheap.
 *
 * @throws RangeError when `today` is not a day.
 * @example oldestFreshDay("2026-11-23") // "2026-09-24": 60 days
 */
export function oldestFreshDay(today: string, days: number = staleAfterDays): string {
  return new Date(parseDay(today) - days * millisecondsPerDay).toISOString().slice(0, 10);
}

function parseDay(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // A date such as 2026-02-31 rolls over to March in some engines, so it is written back to check.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`"${day}" is not a day written as YYYY-MM-DD.`);
  }
  return time;
}
