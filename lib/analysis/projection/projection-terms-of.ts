import type { OptionId } from "../../pricing/option.ts";
import type { Demand } from "../../pricing/projection/demand.ts";
import type { Revenue } from "../../pricing/projection/revenue.ts";
import type { ProjectionTerms } from "../../pricing/projection/projection-terms.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Analysis } from "../analyse.ts";

/** The terms that a scenario states for its projection. */
export function projectionTermsOf({ scenario, resolved, traffic, priced }: Analysis): ProjectionTerms {
  const { projection } = scenario;
  const rate = (key: "discountRatePerYear" | "leaseRatePerYear" | "leaseResidualShare") =>
    resolved.number(`projection.${key}`) ?? 0;
  return {
    months: projection.months,
    demand: demandOf(projection),
    requestsPerDay: traffic.requestsPerDay,
    daysPerMonth: traffic.daysPerMonth,
    incumbent: incumbentOf(
      projection.currentApi,
      priced.map((option) => option.id),
    ),
    switching: { buildMonths: projection.buildMonths, overlapMonths: projection.overlapMonths },
    valuation: {
      discounting: { ratePerYear: rate("discountRatePerYear"), timing: projection.timing },
      endValue: projection.endValue,
    },
    depreciation:
      projection.depreciationMethod === "straight-line"
        ? { kind: "straight-line" }
        : { kind: "declining-balance", factor: projection.decliningFactor },
    taxRate: projection.taxRate,
    lease: {
      months: projection.leaseMonths,
      ratePerYear: rate("leaseRatePerYear"),
      residualShare: rate("leaseResidualShare"),
    },
    revenue: revenueOf(projection, resolved.number("projection.revenueRequestsPerUser") ?? 0),
  };
}

function demandOf(projection: Scenario["projection"]): Demand {
  const { growthPerMonth, ceilingRequestsPerDay, volumes, afterVolumes } = projection;
  return volumes.length === 0
    ? { kind: "compound", growthPerMonth, ceilingRequestsPerDay }
    : { kind: "series", requestsPerDay: volumes, after: afterVolumes, growthPerMonth, ceilingRequestsPerDay };
}

/** The API that is paid until something else serves: the one that the scenario names, else the other. */
function incumbentOf(named: "api-frontier" | "api-open", compared: readonly OptionId[]): OptionId | null {
  const order: readonly OptionId[] = [named, named === "api-frontier" ? "api-open" : "api-frontier"];
  return order.find((id) => compared.includes(id)) ?? null;
}

function revenueOf(projection: Scenario["projection"], requestsPerUserPerDay: number): Revenue {
  switch (projection.revenue) {
    case "none":
      return { kind: "none" };
    case "per-request":
      return { kind: "per-request", usdPerRequest: projection.revenueUsdPerRequest };
    case "per-user":
      return { kind: "per-user", usdPerUserMonth: projection.revenueUsdPerUser, requestsPerUserPerDay };
    case "per-month":
      return { kind: "per-month", usdPerMonth: projection.revenueUsdPerMonth };
  }
}
