import { expect, test } from "vitest";
import { serverValueUsd } from "./server-value.ts";

const cohort = { month: 0, units: 1, priceUsdPerUnit: 60000, lastMonth: 59 };
const terms = { lifeMonths: 60, residualShare: 0.1 };

test.each([
  [0, 0],
  [24, 38400],
  [59, 6900],
  [60, 0],
])("a $60,000 server is worth, after %i months, $%f", (after, usd) => {
  expect(serverValueUsd([cohort], terms, after)).toBeCloseTo(usd, 2);
});

test("cohorts that come later are younger", () => {
  expect(serverValueUsd([cohort, { ...cohort, month: 12, lastMonth: 71, units: 2 }], terms, 24)).toBeCloseTo(
    38400 + 2 * 60000 * (1 - 0.9 * 0.2),
    2,
  );
});
