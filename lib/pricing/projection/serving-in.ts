import type { MonthOfOption, TimedOption } from "./timed-option.ts";

/**
 * What an option serves with in a month: that month's own, where it changes, and else what it always has.
 *
 * @param month 0 for the first of the projection
 * @example servingIn(hybrid, 12).fleet?.unitsAt(50_000) // 3 servers, of the mix of the thirteenth month
 */
export const servingIn = (option: TimedOption, month: number): MonthOfOption =>
  option.inMonth?.(month) ?? option;
