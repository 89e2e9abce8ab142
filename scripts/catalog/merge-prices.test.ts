import { expect, test } from "vitest";

import type { ListedPrice } from "./listed-price.ts";
import { mergePrices } from "./merge-prices.ts";

function listed(inputUsdPerMTok: number, changes: Partial<ListedPrice> = {}): ListedPrice {
  return {
    prices: {
      inputUsdPerMTok,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: 10,
    },
    tiers: [],
    peak: null,
    contextTokens: null,
    name: null,
    dated: false,
    ...changes,
  };
}

test("a model that neither package knows gives nothing", () => {
  expect(mergePrices(null, null)).toBeNull();
});

test("what one package leaves out is taken from the other", () => {
  const tier = { aboveInputTokens: 1000, kind: "cliff", ...listed(4).prices } as const;
  const cached = { ...listed(2).prices, cachedInputUsdPerMTok: 0.2 };
  const merged = mergePrices(listed(2), listed(2, { prices: cached, tiers: [tier] }));
  expect(merged?.outcome).toBe("agree");
  expect(merged?.price).toMatchObject({ prices: { cachedInputUsdPerMTok: 0.2 }, tiers: [tier] });
});

test("two different prices are reported, never averaged", () => {
  expect(mergePrices(listed(2), listed(3))).toMatchObject({
    outcome: "differ",
    price: { prices: { inputUsdPerMTok: 2 } },
  });
});

test("the price of a peak hour is not taken for the base price", () => {
  const peak = { utcHours: [1], prices: listed(2).prices };
  expect(mergePrices(listed(2), listed(1, { peak }))).toMatchObject({
    outcome: "peak",
    price: { prices: { inputUsdPerMTok: 1 }, peak },
  });
});
