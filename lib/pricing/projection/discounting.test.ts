import fc from "fast-check";
import { expect, test } from "vitest";
import { presentValue } from "./discounting.ts";

test.each([
  [[1000, 1000], 0.12, "month-end", 1971.89],
  [[1000, 1000], 0.12, "mid-month", 1981.22],
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1100], 0.1, "month-end", 1000],
] as const)("%j at %f, %s, is worth %f today", (amounts, ratePerYear, timing, usd) => {
  expect(presentValue(amounts, { ratePerYear, timing })).toBeCloseTo(usd, 2);
});

test("at a rate of 0 the present value is the sum", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 120 }),
      fc.constantFrom("mid-month" as const, "month-end" as const),
      (amounts, timing) => {
        const sum = amounts.reduce((total, usd) => total + usd, 0);
        expect(presentValue(amounts, { ratePerYear: 0, timing })).toBe(sum);
      },
    ),
  );
});
