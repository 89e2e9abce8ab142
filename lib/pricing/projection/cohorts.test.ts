import fc from "fast-check";
import { expect, test } from "vitest";
import { addCohorts } from "./cohorts.ts";
import { priceFactors, STEADY } from "./price-path.ts";

test("servers come when they are needed, each at its month's price, and are replaced when their life ends", () => {
  const terms = { priceUsd: 100, factors: priceFactors({ rate: 0.1, per: "month" }, 6), lifeMonths: 3 };
  const { cohorts, installed } = addCohorts([1, 1, 2, 2, 1, 1], 0, terms);
  expect(cohorts.map(({ month, units, lastMonth }) => [month, units, lastMonth])).toEqual([
    [0, 1, 2],
    [2, 1, 4],
    [3, 1, 5],
    // In month 5 one server of month 3 is left, which is enough.
  ]);
  expect(cohorts.map((c) => c.priceUsdPerUnit)).toEqual([
    100,
    expect.closeTo(81, 9),
    expect.closeTo(72.9, 9),
  ]);
  expect(installed).toEqual([1, 1, 2, 2, 2, 1]);
});

test("there are always as many as needed, and no more than the most that were ever needed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 50, noNaN: true })), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.nat({ max: 59 }),
      fc.double({ min: 1, max: 40, noNaN: true }),
      (needed, start, lifeMonths) => {
        const from = Math.min(start, needed.length);
        const terms = { priceUsd: 1, factors: priceFactors(STEADY, 60), lifeMonths };
        const { cohorts, installed } = addCohorts(needed, from, terms);
        for (const [m, count] of installed.entries()) {
          if (m < from) expect(count).toBe(0);
          else expect(count).toBeGreaterThanOrEqual((needed[m] ?? 0) * (1 - 1e-9));
          expect(count).toBeLessThanOrEqual(Math.max(...needed) * (1 + 1e-9));
          const alive = cohorts.filter((c) => c.month <= m && m <= c.lastMonth);
          expect(count).toBeCloseTo(
            alive.reduce((sum, c) => sum + c.units, 0),
            9,
          );
        }
      },
    ),
  );
});
