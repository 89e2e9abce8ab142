import fc from "fast-check";
import { expect, test } from "vitest";
import { fiscalTotals, fiscalYears, monthAfter } from "./fiscal-years.ts";

test("a fiscal year that begins in July is named after the year it ends in", () => {
  const years = fiscalYears({ year: 2026, month: 12 }, 20, 7);
  expect(years).toEqual([
    { year: 2027, from: 0, to: 7 },
    { year: 2028, from: 7, to: 19 },
    { year: 2029, from: 19, to: 20 },
  ]);
  expect(fiscalTotals(years, new Array<number>(20).fill(100))).toEqual([700, 1200, 100]);
});

test("fiscal years from January are calendar years", () => {
  expect(fiscalYears({ year: 2026, month: 12 }, 14, 1)).toEqual([
    { year: 2026, from: 0, to: 1 },
    { year: 2027, from: 1, to: 13 },
    { year: 2028, from: 13, to: 14 },
  ]);
  expect(monthAfter({ year: 2026, month: 12 }, 13)).toEqual({ year: 2028, month: 1 });
});

test("fiscal years cover every month once, so their totals sum to the whole", () => {
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      month,
      month,
      fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 120 }),
      (start, first, usd) => {
        const totals = fiscalTotals(fiscalYears({ year: 2026, month: start }, usd.length, first), usd);
        expect(totals.reduce((sum, t) => sum + t, 0)).toBe(usd.reduce((sum, t) => sum + t, 0));
      },
    ),
  );
});
