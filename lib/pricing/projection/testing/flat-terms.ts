import type { ProjectionTerms } from "../projection-terms.ts";

/** Terms under which nothing moves and nothing is discounted, for tests to change one thing at a time. */
export const flatTerms = (values: Partial<ProjectionTerms> = {}): ProjectionTerms => ({
  months: 12,
  demand: { kind: "compound", growthPerMonth: 0, ceilingRequestsPerDay: null },
  requestsPerDay: 1000,
  daysPerMonth: 30,
  incumbent: "api-frontier",
  switching: { buildMonths: 0, overlapMonths: 0 },
  valuation: { discounting: { ratePerYear: 0, timing: "month-end" }, endValue: "none" },
  depreciation: { kind: "straight-line" },
  taxRate: 0,
  lease: null,
  revenue: { kind: "none" },
  ...values,
});
