import { proportionalCurve, flatCurve } from "./cost-curve.ts";
import { hourlyTraffic } from "./day-shape.ts";
import { figure, sumFigure, type Figure } from "./figure.ts";
import type { ApiPlan, ContextTier, TokenPrices } from "./api-price.ts";
import type { LineItem } from "./line-item.ts";
import type { MixedWorkload, Traffic, Workload } from "./workload.ts";

/** The four kinds of tokens; every token is of exactly one kind and billed once. */
export const TOKEN_KINDS = ["freshInput", "cachedInput", "cacheWrite", "output"] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/**
 * Splits one request's tokens by kind: fresh = input − cached − written.
 *
 * @example 10,000 input tokens, 80 % cached, 10 % written, 1,000 output
 * tokensByKind(w) // { freshInput: 1000, cachedInput: 8000, cacheWrite: 1000, output: 1000 }
 */
export function tokensByKind(workload: Workload): Record<TokenKind, number> {
  const cachedInput = workload.inputTokens * workload.cachedInputShare;
  const cacheWrite = workload.inputTokens * workload.cacheWriteShare;
  return {
    freshInput: Math.max(0, workload.inputTokens - cachedInput - cacheWrite),
    cachedInput,
    cacheWrite,
    output: workload.outputTokens,
  };
}

/** Price of each kind of token, missing prices filled with the price of fresh input. */
function priceByKind(prices: TokenPrices): Record<TokenKind, number> {
  return {
    freshInput: prices.inputUsdPerMTok,
    cachedInput: prices.cachedInputUsdPerMTok ?? prices.inputUsdPerMTok,
    cacheWrite: prices.cacheWriteUsdPerMTok ?? prices.inputUsdPerMTok,
    output: prices.outputUsdPerMTok,
  };
}

/** Mean price per million tokens of each kind for one workload, after context tiers and hours of the day. */
export function effectivePrices(plan: ApiPlan, workload: Workload): Record<TokenKind, number> {
  const base = tieredPrices(plan, workload.inputTokens);
  if (plan.peak === null) return base;
  const peak = priceByKind(plan.peak);
  const { batchableShare } = workload;
  const promptShare = 1 - batchableShare;
  // Work that can wait avoids the dear hours. The factor for batch prices is applied to this price, so the dear hours
  // weigh by what is paid in them: prompt work in full, and work that can wait at the batch price.
  const paidShare = promptShare + batchableShare * (plan.batchMultiplier ?? 1);
  const promptPaid = paidShare > 0 ? promptShare / paidShare : 0;
  const share = promptPaid * shareInHours(workload, plan.peak.utcHours, plan.utcOffsetHours);
  const mix = (kind: TokenKind) => base[kind] * (1 - share) + peak[kind] * share;
  return {
    freshInput: mix("freshInput"),
    cachedInput: mix("cachedInput"),
    cacheWrite: mix("cacheWrite"),
    output: mix("output"),
  };
}

function tieredPrices(plan: ApiPlan, inputTokens: number): Record<TokenKind, number> {
  const base = priceByKind(plan.prices);
  const reached = plan.contextTiers
    .filter((tier) => inputTokens > tier.aboveInputTokens)
    .sort((a, b) => a.aboveInputTokens - b.aboveInputTokens);
  const cliff = reached.findLast((tier) => tier.kind === "cliff");
  const graduated = reached.filter((tier) => tier.kind === "graduated");
  const start = cliff ? priceByKind(cliff) : base;
  return graduated.length === 0 ? start : graduatedPrices(start, graduated, inputTokens);
}

/** Each band of input tokens at its own price; cached and written tokens are spread evenly over the bands. */
function graduatedPrices(
  start: Record<TokenKind, number>,
  tiers: readonly ContextTier[],
  inputTokens: number,
): Record<TokenKind, number> {
  const mean = { freshInput: 0, cachedInput: 0, cacheWrite: 0, output: start.output };
  let from = 0;
  let prices = start;
  for (const next of [...tiers, null]) {
    const to = next?.aboveInputTokens ?? inputTokens;
    const share = (to - from) / inputTokens;
    mean.freshInput += prices.freshInput * share;
    mean.cachedInput += prices.cachedInput * share;
    mean.cacheWrite += prices.cacheWrite * share;
    from = to;
    if (next) prices = priceByKind(next);
  }
  return mean;
}

function shareInHours(workload: Workload, utcHours: readonly number[], utcOffsetHours: number): number {
  const traffic = hourlyTraffic(workload.dayShape);
  let inside = 0;
  for (const [hour, weight] of traffic.entries()) {
    const utc = (((hour - utcOffsetHours) % 24) + 24) % 24;
    if (utcHours.includes(utc)) inside += weight;
  }
  return inside / traffic.length;
}

/** What tokens of a workload pay of the list price: batch price for what can wait, then the discount. */
function priceFactor(plan: ApiPlan, workload: Workload): Figure {
  const { batchableShare } = workload;
  const { batchMultiplier, discountShare } = plan;
  return batchMultiplier === null
    ? figure("priceFactor", "factor", 1 - discountShare, "1 - discountShare", { discountShare }, plan.scope)
    : figure(
        "priceFactor",
        "factor",
        (1 - batchableShare + batchableShare * batchMultiplier) * (1 - discountShare),
        "(1 - batchableShare + batchableShare * batchMultiplier) * (1 - discountShare)",
        {
          batchableShare: inputOf(workload, "batchableShare", "share", batchableShare),
          batchMultiplier,
          discountShare,
        },
        plan.scope,
      );
}

const inputOf = (workload: Workload, name: string, unit: Figure["unit"], value: number): Figure =>
  figure(name, unit, value, name, { [name]: value }, workload.scope);

const PRICE_NAMES = {
  freshInput: "inputUsdPerMTok",
  cachedInput: "cachedInputUsdPerMTok",
  cacheWrite: "cacheWriteUsdPerMTok",
  output: "outputUsdPerMTok",
} as const satisfies Record<TokenKind, string>;

const TOKEN_FORMULAS = {
  freshInput: "inputTokens * (1 - cachedInputShare - cacheWriteShare)",
  cachedInput: "inputTokens * cachedInputShare",
  cacheWrite: "inputTokens * cacheWriteShare",
  output: "outputTokens",
} as const satisfies Record<TokenKind, string>;

function tokensFigure(workload: Workload, kind: TokenKind): Figure {
  const { inputTokens, outputTokens, cachedInputShare, cacheWriteShare } = workload;
  const terms = {
    freshInput: { inputTokens, cachedInputShare, cacheWriteShare },
    cachedInput: { inputTokens, cachedInputShare },
    cacheWrite: { inputTokens, cacheWriteShare },
    output: { outputTokens },
  }[kind];
  return figure(
    `${kind}Tokens`,
    "tokens",
    tokensByKind(workload)[kind],
    TOKEN_FORMULAS[kind],
    terms,
    workload.scope,
  );
}

/** US dollars of one request of a workload for one kind of token, retries included. */
function perRequest(plan: ApiPlan, workload: MixedWorkload, kind: TokenKind): Figure {
  const tokens = tokensFigure(workload, kind);
  const name = PRICE_NAMES[kind];
  const list = priceByKind(plan.prices)[kind];
  const effective = effectivePrices(plan, workload)[kind];
  const price =
    effective === list
      ? figure(name, "usd/MTok", list, name, { [name]: list }, plan.scope)
      : figure(
          "effectiveUsdPerMTok",
          "usd/MTok",
          effective,
          "effectiveUsdPerMTok",
          { effectiveUsdPerMTok: effective },
          plan.scope,
        );
  const factor = priceFactor(plan, workload);
  const retryShare = inputOf(workload, "retryShare", "share", workload.retryShare);
  return figure(
    "usdPerRequest",
    "usd/request",
    (tokens.value * price.value * factor.value * (1 + retryShare.value)) / 1e6,
    `${tokens.name} * ${price.name} * priceFactor * (1 + retryShare) / 1000000`,
    { [tokens.name]: tokens, [price.name]: price, priceFactor: factor, retryShare },
    plan.scope,
  );
}

/**
 * Line items of serving a traffic mix through an API: one for each kind of token, and the fixed fee.
 *
 * @example A request of 500 input and 200 output tokens at $1.50 and $2 per million costs $0.00115.
 */
export function apiItems(plan: ApiPlan, traffic: Traffic): LineItem[] {
  const items: LineItem[] = [];
  for (const kind of TOKEN_KINDS) {
    if (traffic.workloads.every((w) => tokensByKind(w)[kind] === 0)) continue;
    let slope = 0;
    for (const w of traffic.workloads) slope += w.mixShare * perRequest(plan, w, kind).value;
    items.push({
      id: kind,
      group: "tokens",
      curve: proportionalCurve(slope * traffic.daysPerMonth),
      explain: (volume) => tokenFigure(plan, traffic, kind, volume),
    });
  }
  if (plan.monthlyFeeUsd !== 0) {
    const { monthlyFeeUsd } = plan;
    items.push({
      id: "monthlyFee",
      group: "tokens",
      curve: flatCurve(monthlyFeeUsd),
      explain: () =>
        figure("monthlyFee", "usd/month", monthlyFeeUsd, "monthlyFeeUsd", { monthlyFeeUsd }, plan.scope),
    });
  }
  return items;
}

function tokenFigure(plan: ApiPlan, traffic: Traffic, kind: TokenKind, volume: number): Figure {
  const parts = traffic.workloads.map((w) => {
    const usdPerRequest = perRequest(plan, w, kind);
    const requestsPerDay = inputOf(w, "requestsPerDay", "requests/day", volume * w.mixShare);
    return figure(
      kind,
      "usd/month",
      requestsPerDay.value * traffic.daysPerMonth * usdPerRequest.value,
      "requestsPerDay * daysPerMonth * usdPerRequest",
      { requestsPerDay, daysPerMonth: daysFigure(traffic), usdPerRequest },
      w.scope,
    );
  });
  const [only] = parts;
  return parts.length === 1 && only ? only : sumFigure(kind, "usd/month", parts);
}

/** Days of the month that the scenario counts in. */
export function daysFigure(traffic: Traffic): Figure {
  const { hoursPerMonth } = traffic;
  return figure("daysPerMonth", "factor", traffic.daysPerMonth, "hoursPerMonth / 24", { hoursPerMonth });
}
