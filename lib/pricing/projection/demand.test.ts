import fc from "fast-check";
import { expect, test } from "vitest";
import { demandByMonth } from "./demand.ts";

const compound = (growthPerMonth: number, ceilingRequestsPerDay: number | null = null) =>
  ({ kind: "compound", growthPerMonth, ceilingRequestsPerDay }) as const;

test("growth compounds from today's traffic and stops at the ceiling", () => {
  expect(demandByMonth(compound(0.5, 200), 100, 4)).toEqual([100, 150, 200, 200]);
  expect(demandByMonth(compound(0.03), 20000, 13).at(-1)).toBeCloseTo(28515.22, 2);
});

test("a ceiling below today's traffic takes none of it away", () => {
  expect(demandByMonth(compound(0.5, 50), 100, 3)).toEqual([100, 100, 100]);
});

test.each([
  ["hold", [10, 20, 20, 20]],
  ["grow", [10, 20, 30, 40]],
] as const)("after a series, %s says what follows", (after, expected) => {
  const series = {
    kind: "series",
    requestsPerDay: [10, 20],
    after,
    growthPerMonth: 0.5,
    ceilingRequestsPerDay: 40,
  } as const;
  expect(demandByMonth(series, 99, 4)).toEqual(expected);
});

test("a series may be longer or shorter than the projection, or empty", () => {
  const series = (requestsPerDay: number[]) =>
    ({
      kind: "series",
      requestsPerDay,
      after: "hold",
      growthPerMonth: 0,
      ceilingRequestsPerDay: null,
    }) as const;
  expect(demandByMonth(series([1, 2, 3]), 99, 2)).toEqual([1, 2]);
  expect(demandByMonth(series([]), 99, 2)).toEqual([99, 99]);
});

test("there is one volume a month, none of them above ceiling and today", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.9, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 120 }),
      (growth, today, months) => {
        const volumes = demandByMonth(compound(growth, 1e5), today, months);
        expect(volumes).toHaveLength(months);
        expect(Math.max(...volumes)).toBeLessThanOrEqual(Math.max(1e5, today));
      },
    ),
  );
});
