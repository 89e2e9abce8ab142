import { figure, type Figure } from "./figure.ts";
import type { OwnedPlan } from "./owned-plan.ts";

/** Money tied up in one server, charged per month on top of depreciation. */
export function capitalPerServer(plan: OwnedPlan): Figure {
  const {
    capitalMethod,
    serverPriceUsd,
    installationUsdPerServer,
    residualShare,
    capitalRatePerYear,
    lifeYears,
  } = plan;
  const invested = serverPriceUsd + installationUsdPerServer;
  const residual = serverPriceUsd * residualShare;
  const rate = capitalRatePerYear / 12;
  const months = lifeYears * 12;
  const terms = { serverPriceUsd, installationUsdPerServer, residualShare, capitalRatePerYear };
  if (capitalMethod === "none" || rate === 0) {
    return figure("capitalPerServer", "usd/month", 0, "0", {}, plan.scope);
  }
  if (capitalMethod === "average-book-value") {
    return figure(
      "capitalPerServer",
      "usd/month",
      ((invested + residual) / 2) * rate,
      "(serverPriceUsd + installationUsdPerServer + serverPriceUsd * residualShare) / 2 * capitalRatePerYear / 12",
      terms,
      plan.scope,
    );
  }
  const discount = (1 + rate) ** -months;
  // 1 − discount, without the cancellation that makes it 0 for tiny rates.
  const discounted = -Math.expm1(-months * Math.log1p(rate));
  const recoveryFactor = rate / discounted;
  const payment = (invested - residual * discount) * recoveryFactor;
  return figure(
    "capitalPerServer",
    "usd/month",
    payment - (invested - residual) / months,
    "(serverPriceUsd + installationUsdPerServer - serverPriceUsd * residualShare * discountAtEnd) * recoveryFactor - (serverPriceUsd + installationUsdPerServer - serverPriceUsd * residualShare) / (lifeYears * 12)",
    {
      serverPriceUsd,
      installationUsdPerServer,
      residualShare,
      lifeYears,
      discountAtEnd: figure(
        "discountAtEnd",
        "factor",
        discount,
        "(1 + capitalRatePerYear / 12) ^ (-12 * lifeYears)",
        { capitalRatePerYear, lifeYears },
        plan.scope,
      ),
      recoveryFactor: figure(
        "recoveryFactor",
        "factor",
        recoveryFactor,
        "capitalRatePerYear / 12 / (1 - (1 + capitalRatePerYear / 12) ^ (-12 * lifeYears))",
        { capitalRatePerYear, lifeYears },
        plan.scope,
      ),
    },
    plan.scope,
  );
}
