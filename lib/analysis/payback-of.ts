import { figure, type Figure } from "../pricing/figure.ts";
import { itemsInLens } from "../pricing/line-item.ts";
import { simplePayback } from "../pricing/payback.ts";
import type { Analysis } from "./analyse.ts";
import { totalFigure } from "./option-analysis.ts";
import type { PairAnalysis, PricedPair } from "./pair-analysis.ts";
import { pricedOf } from "./priced-of.ts";

/** How long until what is paid up front has paid for itself. */
export interface Payback {
  readonly months: Figure;
  readonly hours: number;
}

/**
 * Payback of a pair at the present volume, from monthly cash that stays as it is. Null where nothing is paid up front,
 * or no cash is saved.
 *
 * @example paybackOf(analysis, pair)?.months.value // 3.7
 */
export function paybackOf(analysis: Analysis, pair: PairAnalysis): Payback | null {
  const { traffic } = analysis;
  const { lens } = analysis.scenario.general;
  const [challenger, incumbent] = [pricedOf(analysis, pair.challenger), pricedOf(analysis, pair.incumbent)];
  const volume = traffic.requestsPerDay;
  const cash = (pair: PricedPair) => {
    const items = itemsInLens(pair.option.items, lens).filter((item) => item.nonCash !== true);
    return totalFigure(items, volume, "monthlyCash");
  };
  const oneOff = lens === "full" ? challenger.option.oneOffUsd : 0;
  const purchase = challenger.option.purchaseAt?.(volume) ?? null;
  // Renting and APIs pay nothing for hardware up front, but a migration has to pay back as well.
  if (purchase === null && oneOff === 0) return null;
  const upfront = figure(
    "upfrontUsd",
    "usd",
    (purchase?.value ?? 0) + oneOff,
    "purchaseUsd + oneOffUsd",
    { purchaseUsd: purchase ?? 0, oneOffUsd: oneOff },
    challenger.option.items.find((item) => item.id === "oneOff")?.explain(volume).scope,
  );
  const months = simplePayback(upfront, cash(incumbent), cash(challenger));
  return months && { months, hours: months.value * traffic.hoursPerMonth };
}
