import { sum } from "../sum.ts";

/** A month of the calendar: `month` is 1 for January. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/**
 * The calendar month some months after another.
 *
 * @example monthAfter({ year: 2026, month: 12 }, 2) // { year: 2027, month: 2 }
 */
export function monthAfter({ year, month }: CalendarMonth, months: number): CalendarMonth {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Months of the projection that lie in one fiscal year, which is named after the calendar year it ends in. */
export interface FiscalYear {
  readonly year: number;
  /** First month of the projection in it, 0 for the first, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a projection into fiscal years. The first and the last may be shorter than twelve months.
 *
 * @param firstMonthOfYear the calendar month that fiscal years begin with, 1 for January
 * @example fiscalYears({ year: 2026, month: 12 }, 14, 1)
 * // [{ year: 2026, from: 0, to: 1 }, { year: 2027, from: 1, to: 13 }, { year: 2028, from: 13, to: 14 }]
 */
export function fiscalYears(start: CalendarMonth, months: number, firstMonthOfYear: number): FiscalYear[] {
  const years: FiscalYear[] = [];
  for (let m = 0; m < months; m += 1) {
    const { year, month } = monthAfter(start, m);
    const ending = firstMonthOfYear > 1 && month >= firstMonthOfYear ? year + 1 : year;
    const last = years.at(-1);
    if (last?.year === ending) years[years.length - 1] = { ...last, to: m + 1 };
    else years.push({ year: ending, from: m, to: m + 1 });
  }
  return years;
}

/**
 * Sums monthly amounts by fiscal year.
 *
 * @example fiscalTotals([{ year: 2027, from: 0, to: 2 }], [10, 20]) // [30]
 */
export const fiscalTotals = (years: readonly FiscalYear[], amounts: readonly number[]): number[] =>
  years.map(({ from, to }) => sum(amounts.slice(from, to)));
