import { expect, test } from "vitest";
import { monthlyRevenueUsd } from "./revenue.ts";

test.each([
  [{ kind: "none" }, 0],
  [{ kind: "per-request", usdPerRequest: 0.02 }, 600],
  [{ kind: "per-user", usdPerUserMonth: 20, requestsPerUserPerDay: 5 }, 4000],
  [{ kind: "per-user", usdPerUserMonth: 20, requestsPerUserPerDay: 0 }, 0],
  [{ kind: "per-month", usdPerMonth: 900 }, 1800],
] as const)("revenue %j of 1,000 requests a day, twice today's, is $%f a month", (revenue, usd) => {
  expect(monthlyRevenueUsd(revenue, 1000, 500, 30)).toBeCloseTo(usd, 9);
});
