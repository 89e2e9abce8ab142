import {
  fiscalYears,
  monthAfter,
  type CalendarMonth,
  type FiscalYear,
} from "../../pricing/projection/fiscal-years.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** The calendar that the months of a projection lie in. */
export interface ProjectionCalendar {
  /** `YYYY-MM`, one a month. */
  readonly months: readonly string[];
  readonly fiscalYears: readonly FiscalYear[];
}

/** Dates the months of a projection from the scenario's first one. */
export function calendarOf({ projection }: Scenario): ProjectionCalendar {
  const [year = 0, month = 1] = projection.firstMonth.split("-").map(Number);
  const start: CalendarMonth = { year, month };
  const months = Array.from({ length: projection.months }, (_, m) => {
    const date = monthAfter(start, m);
    return `${date.year}-${String(date.month).padStart(2, "0")}`;
  });
  return { months, fiscalYears: fiscalYears(start, projection.months, projection.fiscalYearMonth) };
}

/**
 * What a fiscal year is called.
 *
 * @example fiscalYearLabel(2027) // "FY2027"
 */
export const fiscalYearLabel = (year: number): string => `FY${year}`;
