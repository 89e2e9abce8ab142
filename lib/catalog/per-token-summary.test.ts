import { expect, test } from "vitest";

import type { OpenOffer } from "./open-model.ts";
import { summarisePerToken } from "./per-token-summary.ts";

function offer(changes: Partial<OpenOffer>): OpenOffer {
  return {
    openModel: "model",
    provider: "a",
    providerModelId: "model",
    inputUsdPerMTok: 1,
    cachedInputUsdPerMTok: null,
    outputUsdPerMTok: 2,
    contextTokens: null,
    aggregator: false,
    provenance: { source: "test", asOf: "2026-11-10", confidence: "read" },
    ...changes,
  };
}

test("an aggregator never moves a reference price", () => {
  const cheap = offer({ provider: "router", inputUsdPerMTok: 0, outputUsdPerMTok: 0, aggregator: true });
  expect(summarisePerToken([offer({}), cheap], "model")).toEqual(summarisePerToken([offer({})], "model"));
  expect(summarisePerToken([cheap], "model")).toBeNull();
});

test("the cheapest is decided at three input tokens to one output token", () => {
  const cheapInput = offer({ provider: "b", inputUsdPerMTok: 0.5, outputUsdPerMTok: 3 });
  expect(summarisePerToken([offer({}), cheapInput], "model")?.cheapest.provider).toBe("b");
});

test("a provider without a cache discount counts with its fresh price", () => {
  const cached = offer({ provider: "b", cachedInputUsdPerMTok: 0.5 });
  expect(summarisePerToken([offer({}), cached], "model")?.median.cachedInputUsdPerMTok).toBe(0.75);
  expect(summarisePerToken([offer({})], "model")?.median.cachedInputUsdPerMTok).toBeNull();
});

test("a free cache is a price of zero, not a missing one", () => {
  const free = offer({ cachedInputUsdPerMTok: 0 });
  expect(summarisePerToken([free], "model")?.median.cachedInputUsdPerMTok).toBe(0);
});

test("a provider's newest price replaces its older one, also when it rose", () => {
  const older = offer({
    inputUsdPerMTok: 0.1,
    provenance: { source: "test", asOf: "2026-07-01", confidence: "read" },
  });
  const summary = summarisePerToken([older, offer({})], "model");
  expect(summary).toMatchObject({ providers: 1, oldestAsOf: "2026-11-10" });
  expect(summary?.median.inputUsdPerMTok).toBe(1);
});
