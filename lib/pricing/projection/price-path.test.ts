import { expect, test } from "vitest";
import { priceFactor } from "./price-path.ts";

test.each([
  [{ rate: 0.3, per: "year" }, 0, 1],
  [{ rate: 0.3, per: "year" }, 12, 0.7],
  [{ rate: 0.3, per: "year" }, 24, 0.49],
  [{ rate: 0.3, per: "year" }, 1, 0.970714],
  [{ rate: 0.1, per: "month" }, 2, 0.81],
  [{ rate: -0.2, per: "year" }, 12, 1.2],
  [{ rate: 0, per: "month" }, 99, 1],
] as const)("%j after %i months is %f of the first price", (decline, month, factor) => {
  expect(priceFactor(decline, month)).toBeCloseTo(factor, 6);
});
