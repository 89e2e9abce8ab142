import { expect, test } from "vitest";
import { apiItems, effectivePrices, tokensByKind } from "./api-cost.ts";
import { totalAt } from "./line-item.ts";
import { apiPlan, traffic, workload } from "./testing/plans.ts";
import { trafficOf } from "./workload.ts";
import type { ApiPlan } from "./api-price.ts";
import type { Workload } from "./workload.ts";

/** US dollars of one request: a thirty-day month of one request a day, divided by its thirty requests. */
const perRequest = (plan: Partial<ApiPlan>, values: Partial<Workload>) =>
  totalAt(apiItems(apiPlan(plan), traffic({ requestsPerDay: 1, ...values })), 1) / 30;

test("each token is billed once: fresh, cached and written tokens make up the input", () => {
  const values = { inputTokens: 10000, outputTokens: 1000, cachedInputShare: 0.8, cacheWriteShare: 0.1 };
  expect(tokensByKind(workload(values))).toMatchObject({ cachedInput: 8000, cacheWrite: 1000, output: 1000 });
  expect(tokensByKind(workload(values)).freshInput).toBeCloseTo(1000, 9);
  // Worked case of LiteLLM-style usage: 0.003 + 0.0024 + 0.00375 + 0.015.
  expect(perRequest({}, values)).toBeCloseTo(0.02415, 12);
});

test("a free cache is free, and a missing cache price is the price of fresh input", () => {
  const values = { inputTokens: 1e6, outputTokens: 0, cachedInputShare: 0.5 };
  const prices = apiPlan().prices;
  expect(perRequest({ prices: { ...prices, cachedInputUsdPerMTok: 0 } }, values)).toBeCloseTo(1.5, 12);
  expect(perRequest({ prices: { ...prices, cachedInputUsdPerMTok: null } }, values)).toBeCloseTo(3, 12);
});

test("a published example: 500 input and 200 output tokens at $1.50 and $2 cost $0.00115", () => {
  const prices = {
    inputUsdPerMTok: 1.5,
    cachedInputUsdPerMTok: null,
    cacheWriteUsdPerMTok: null,
    outputUsdPerMTok: 2,
  };
  expect(perRequest({ prices }, { inputTokens: 500, outputTokens: 200 })).toBeCloseTo(0.00115, 15);
});

const tier = {
  aboveInputTokens: 200_000,
  inputUsdPerMTok: 6,
  cachedInputUsdPerMTok: 0.6,
  cacheWriteUsdPerMTok: 7.5,
  outputUsdPerMTok: 22.5,
};

test.each([
  ["at the limit", 200_000, 0.6 + 0.015],
  ["above it, a cliff: every token pays the tier's prices", 300_000, 1.8 + 0.0225],
])("context tiers %s", (_, inputTokens, usd) => {
  expect(
    perRequest({ contextTiers: [{ ...tier, kind: "cliff" }] }, { inputTokens, outputTokens: 1000 }),
  ).toBeCloseTo(usd, 12);
});

test("a graduated tier charges only the tokens above its limit, and leaves output alone", () => {
  const usd = perRequest(
    { contextTiers: [{ ...tier, kind: "graduated" }] },
    { inputTokens: 300_000, outputTokens: 1000 },
  );
  expect(usd).toBeCloseTo(0.2 * 3 + 0.1 * 6 + 0.015, 12);
});

test("two graduated tiers are climbed one after the other", () => {
  const contextTiers = [
    { ...tier, kind: "graduated" as const },
    { ...tier, kind: "graduated" as const, aboveInputTokens: 400_000, inputUsdPerMTok: 9 },
  ];
  expect(perRequest({ contextTiers }, { inputTokens: 500_000, outputTokens: 0 })).toBeCloseTo(
    0.2 * 3 + 0.2 * 6 + 0.1 * 9,
    12,
  );
});

test("batch work pays the batch price, the rest the full one, and the discount comes off both", () => {
  const values = { inputTokens: 1e6, outputTokens: 0, batchableShare: 0.4 };
  expect(perRequest({ batchMultiplier: 0.5 }, values)).toBeCloseTo(3 * 0.8, 12);
  expect(perRequest({ batchMultiplier: 0.5, discountShare: 0.25 }, values)).toBeCloseTo(3 * 0.8 * 0.75, 12);
  expect(perRequest({ batchMultiplier: null }, values)).toBeCloseTo(3, 12);
});

test("dear hours weigh with the traffic that falls into them, and what can wait avoids them", () => {
  const peak = {
    utcHours: [0, 1, 2, 3, 4, 5],
    inputUsdPerMTok: 6,
    cachedInputUsdPerMTok: null,
    cacheWriteUsdPerMTok: null,
    outputUsdPerMTok: 30,
  };
  const flat = workload({});
  expect(effectivePrices(apiPlan({ peak }), flat).freshInput).toBeCloseTo(3 * 0.75 + 6 * 0.25, 12);
  expect(effectivePrices(apiPlan({ peak }), workload({ batchableShare: 1 })).freshInput).toBe(3);
  const onlyAtTwo = workload({
    dayShape: { kind: "weights", weights: Array.from({ length: 24 }, (_, h) => (h === 2 ? 1 : 0)) },
  });
  expect(effectivePrices(apiPlan({ peak }), onlyAtTwo).output).toBe(30);
  expect(effectivePrices(apiPlan({ peak, utcOffsetHours: 8 }), onlyAtTwo).output).toBe(15);
});

test("dear hours and batch prices together bill each request at its own price", () => {
  const dear = {
    utcHours: [0, 1, 2, 3, 4, 5],
    inputUsdPerMTok: 6,
    cachedInputUsdPerMTok: null,
    cacheWriteUsdPerMTok: null,
    outputUsdPerMTok: 30,
  };
  const plan = { peak: dear, batchMultiplier: 0.5, discountShare: 0 };
  const values = {
    inputTokens: 1e6,
    outputTokens: 0,
    cachedInputShare: 0,
    cacheWriteShare: 0,
    batchableShare: 0.4,
  };
  // 60 % of requests at once, a quarter of them in the dear hours: 0.6 × (3 × 0.75 + 6 × 0.25); 40 % at half of 3.
  expect(perRequest(plan, values)).toBeCloseTo(0.6 * 3.75 + 0.4 * 1.5, 12);
});

test("retries are paid like any other request", () => {
  expect(perRequest({}, { inputTokens: 1e6, outputTokens: 0, retryShare: 0.1 })).toBeCloseTo(3.3, 12);
});

test("a day of a published API: 608 B input of which 342 B cached, 168 B output, come to $562,100", () => {
  const prices = {
    inputUsdPerMTok: 0.55,
    cachedInputUsdPerMTok: 0.14,
    cacheWriteUsdPerMTok: null,
    outputUsdPerMTok: 2.19,
  };
  const day = traffic(
    { requestsPerDay: 1, inputTokens: 608e9, outputTokens: 168e9, cachedInputShare: 342 / 608 },
    24,
  );
  expect(totalAt(apiItems(apiPlan({ prices }), day), 1)).toBeCloseTo(562_100, 0);
});

test("workloads of a mix are billed by their shares of the requests", () => {
  const mix = trafficOf(
    [
      workload({ requestsPerDay: 300, inputTokens: 1e6, outputTokens: 0 }),
      workload({ requestsPerDay: 100, inputTokens: 2e6, outputTokens: 0 }),
    ],
    720,
    720,
  );
  const total = totalAt(apiItems(apiPlan(), mix), 400);
  expect(total).toBeCloseTo(30 * (300 * 3 + 100 * 6), 6);
  expect(totalAt(apiItems(apiPlan(), mix), 800)).toBeCloseTo(2 * total, 6);
});
