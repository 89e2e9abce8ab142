import fc from "fast-check";
import { expect, test } from "vitest";
import { leasePaymentUsd } from "./lease.ts";

test("$100,000 over 36 months at 6 % with a tenth left costs $2,787.97 a month", () => {
  expect(leasePaymentUsd(100000, { months: 36, ratePerYear: 0.06, residualShare: 0.1 })).toBeCloseTo(
    2787.97,
    2,
  );
});

test("without interest the lease spreads what is lost", () => {
  expect(leasePaymentUsd(36000, { months: 36, ratePerYear: 0, residualShare: 0.1 })).toBeCloseTo(900, 9);
});

test("payments and residual, discounted at the lease's rate, are the price", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e7, noNaN: true }),
      fc.integer({ min: 1, max: 120 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (price, months, ratePerYear, residualShare) => {
        const payment = leasePaymentUsd(price, { months, ratePerYear, residualShare });
        let worth = price * residualShare * (1 + ratePerYear / 12) ** -months;
        for (let m = 1; m <= months; m += 1) worth += payment * (1 + ratePerYear / 12) ** -m;
        expect(Math.abs(worth - price)).toBeLessThanOrEqual(price * 1e-9);
      },
    ),
  );
});
