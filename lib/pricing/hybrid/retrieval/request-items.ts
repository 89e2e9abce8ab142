import { proportionalCurve } from "../../cost-curve.ts";
import { figure, type Term } from "../../figure.ts";
import type { LineItem } from "../../line-item.ts";

/** A line item for what each request costs. */
export function perRequestItem(
  id: string,
  group: LineItem["group"],
  daysPerMonth: number,
  usdPerRequest: number,
  formula: string,
  terms: Readonly<Record<string, Term>>,
): LineItem {
  return {
    id,
    group,
    curve: proportionalCurve(usdPerRequest * daysPerMonth),
    explain: (volume) =>
      figure(
        id,
        "usd/month",
        volume * daysPerMonth * usdPerRequest,
        "totalRequestsPerDay * daysPerMonth * usdPerRequest",
        {
          totalRequestsPerDay: volume,
          daysPerMonth,
          usdPerRequest: figure("usdPerRequest", "usd/request", usdPerRequest, formula, terms),
        },
      ),
  };
}
