import { expect, test } from "vitest";
import { paybackMonths } from "./payback-month.ts";

const monthly = (usd: number) => new Array<number>(6).fill(usd);

test("$100 up front that saves $50 a month is paid back in its second month", () => {
  expect(paybackMonths([110, 10, 10, 10, 10, 10], monthly(60), 0, null)).toEqual({ first: 1, lasting: 1 });
});

test("discounting puts payback off: at 100 % a year $100 takes until the third month", () => {
  const discounting = { ratePerYear: 1, timing: "month-end" } as const;
  // Saved: −50 × 0.9439 + 50 × 0.8909 < 0, and + 50 × 0.8409 > 0.
  expect(paybackMonths([110, 10, 10, 10, 10, 10], monthly(60), 0, discounting)).toEqual({
    first: 2,
    lasting: 2,
  });
});

test("a later purchase takes payback away again, so the lasting month is named beside the first", () => {
  expect(paybackMonths([110, 10, 10, 150, 10, 10], monthly(60), 0, null)).toEqual({ first: 1, lasting: 4 });
});

test("what never pays back has no month, and what costs the same pays back at once", () => {
  expect(paybackMonths(monthly(61), monthly(60), 0, null)).toEqual({ first: null, lasting: null });
  expect(paybackMonths(monthly(60), monthly(60), 2, null)).toEqual({ first: 2, lasting: 2 });
});
