import { proportionalCurve, type CostCurve } from "./cost-curve.ts";
import { daysFigure } from "./api-cost.ts";
import { figure } from "./figure.ts";
import type { LineItem } from "./line-item.ts";
import type { Traffic } from "./workload.ts";

/** Output tokens of one request of the mix, retries included. */
function generatedTokensPerRequest(traffic: Traffic): number {
  return traffic.workloads.reduce((sum, w) => sum + w.mixShare * (1 + w.retryShare) * w.outputTokens, 0);
}

/**
 * Cost over volume at a flat price per million output tokens, the simplest way to price self-hosting.
 *
 * @example 1,000 requests a day of 500 output tokens at $5: 1,000 × 30.42 × 500 × 5 / 10⁶ = $76.04 a month
 */
export function flatPriceCurve(usdPerMOutputTokens: number, traffic: Traffic): CostCurve {
  return proportionalCurve(
    (generatedTokensPerRequest(traffic) * usdPerMOutputTokens * traffic.daysPerMonth) / 1e6,
  );
}

/** The one line item of self-hosting at a flat price. */
export function flatPriceItem(flatUsdPerMOutputTokens: number, traffic: Traffic, scope: string): LineItem {
  const curve = flatPriceCurve(flatUsdPerMOutputTokens, traffic);
  const generatedTokens = generatedTokensPerRequest(traffic);
  return {
    id: "flatPrice",
    group: "tokens",
    curve,
    explain: (volume) =>
      figure(
        "flatPrice",
        "usd/month",
        curve.perDailyRequest * volume,
        "totalRequestsPerDay * daysPerMonth * generatedTokens * flatUsdPerMOutputTokens / 1000000",
        {
          totalRequestsPerDay: volume,
          daysPerMonth: daysFigure(traffic),
          generatedTokens,
          flatUsdPerMOutputTokens,
        },
        scope,
      ),
  };
}
