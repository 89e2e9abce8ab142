import fc from "fast-check";
import { expect, test } from "vitest";
import { depreciationByMonth, monthsOfService } from "./depreciation.ts";

const sum = (amounts: readonly number[]) => amounts.reduce((total, usd) => total + usd, 0);

test("a $35,000 server with $7,000 left after four years loses $583.33 a month", () => {
  const amounts = depreciationByMonth(
    { costUsd: 35000, residualUsd: 7000, lifeMonths: 48 },
    { kind: "straight-line" },
  );
  expect(amounts).toHaveLength(48);
  for (const usd of amounts) expect(usd).toBeCloseTo(583.33, 2);
});

test("double declining balance writes off 2 ÷ 48 of what is left, then changes to a straight line", () => {
  const amounts = depreciationByMonth(
    { costUsd: 4800, residualUsd: 0, lifeMonths: 48 },
    { kind: "declining-balance", factor: 2 },
  );
  expect(amounts[0]).toBeCloseTo(200, 2);
  expect(amounts[1]).toBeCloseTo(191.67, 2);
  // From half of the life on, the straight line over the rest writes off more: 4,800 × (46/48)^24 ÷ 24 = 72.02.
  for (const usd of amounts.slice(24)) expect(usd).toBeCloseTo(72.02, 2);
});

test("declining balance stops at the residual", () => {
  const amounts = depreciationByMonth(
    { costUsd: 1000, residualUsd: 900, lifeMonths: 10 },
    { kind: "declining-balance", factor: 2 },
  );
  expect(amounts.slice(0, 3)).toEqual([100, 0, 0]);
});

test("a life of 2.3 years ends inside its 28th month, which bears six tenths", () => {
  const amounts = depreciationByMonth(
    { costUsd: 2760, residualUsd: 0, lifeMonths: 2.3 * 12 },
    { kind: "straight-line" },
  );
  expect(monthsOfService(2.3 * 12)).toBe(28);
  expect(amounts[0]).toBeCloseTo(100, 2);
  expect(amounts[27]).toBeCloseTo(60, 2);
});

test("depreciation sums to cost less residual, and no month gives any back", () => {
  const method = fc.oneof(
    fc.constant({ kind: "straight-line" } as const),
    fc
      .double({ min: 1, max: 3, noNaN: true })
      .map((factor) => ({ kind: "declining-balance", factor }) as const),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      method,
      (costUsd, share, years, kind) => {
        const residualUsd = costUsd * share;
        const amounts = depreciationByMonth({ costUsd, residualUsd, lifeMonths: years * 12 }, kind);
        expect(Math.abs(sum(amounts) - (costUsd - residualUsd))).toBeLessThanOrEqual(costUsd * 1e-9);
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(-costUsd * 1e-12);
      },
    ),
  );
});
