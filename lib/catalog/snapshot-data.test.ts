import { describe, expect, test } from "vitest";
import { z } from "zod";

import type { TokenPrices } from "./api-model.ts";
import { rentalBillings } from "./gpu.ts";
import { summarisePerToken } from "./per-token-summary.ts";
import type { Provenance } from "./provenance.ts";
import { summariseRental } from "./rental-summary.ts";
import {
  apiModelSchema,
  assumptionSchema,
  gpuSchema,
  gpuServerSchema,
  gpuSpecsSchema,
  openModelSchema,
  openModelSpecsSchema,
  openOfferSchema,
  rentalOfferSchema,
} from "./schemas.ts";
import { currentCatalog, loadCatalog, loadOffers, loadSpecs, snapshotDates } from "./snapshots.ts";

async function load(date: string) {
  const [catalog, specs, offers] = await Promise.all([loadCatalog(date), loadSpecs(date), loadOffers(date)]);
  if (catalog === null || specs === null || offers === null) {
    throw new Error(`There is no snapshot of ${date}.`);
  }
  return { catalog, specs, offers };
}

test("the current catalog has at least 45 API models, 25 GPUs and 50 open models", () => {
  expect(currentCatalog.apiModels.length).toBeGreaterThanOrEqual(45);
  expect(currentCatalog.gpus.length).toBeGreaterThanOrEqual(25);
  expect(currentCatalog.openModels.length).toBeGreaterThanOrEqual(50);
});

describe.each(snapshotDates)("the snapshot of %s", async (date) => {
  const { catalog, specs, offers } = await load(date);

  test("follows its schemas in every record", () => {
    z.array(apiModelSchema).min(1).parse(catalog.apiModels);
    z.array(gpuSchema).min(1).parse(catalog.gpus);
    z.array(gpuServerSchema).min(1).parse(catalog.servers);
    z.array(openModelSchema).min(1).parse(catalog.openModels);
    z.array(gpuSpecsSchema).parse(specs.gpus);
    z.array(openModelSpecsSchema).parse(specs.openModels);
    z.record(z.string(), assumptionSchema).parse(catalog.assumptions);
    z.array(rentalOfferSchema).min(1).parse(offers.rentalOffers);
    z.array(openOfferSchema).min(1).parse(offers.openOffers);
  });

  test("uses no id and no alias twice", () => {
    const names = [
      catalog.apiModels.map((model) => model.id),
      catalog.gpus.flatMap((gpu) => [gpu.id, ...gpu.aliases]),
      catalog.servers.map((server) => server.id),
      catalog.openModels.flatMap((model) => [...new Set([model.id, ...model.aliases])]),
      offers.openOffers.map((o) => `${o.openModel} ${o.provider} ${o.providerModelId}`),
    ];
    for (const list of names) expect(new Set(list).size).toBe(list.length);
  });

  test("never charges more for a cached token than for a fresh one", () => {
    const prices: readonly Pick<TokenPrices, "inputUsdPerMTok" | "cachedInputUsdPerMTok">[] = [
      ...catalog.apiModels.flatMap((model) => [model, ...model.contextTiers, model.peak ?? model]),
      ...offers.openOffers,
      ...catalog.openModels.flatMap(({ perToken }) => (perToken === null ? [] : [perToken.median])),
    ];
    for (const price of prices) {
      expect(price.cachedInputUsdPerMTok ?? 0).toBeLessThanOrEqual(price.inputUsdPerMTok);
    }
  });

  test("charges more above a context tier, and lists tiers in rising order", () => {
    for (const model of catalog.apiModels) {
      let below = { aboveInputTokens: 0, inputUsdPerMTok: model.inputUsdPerMTok };
      for (const tier of model.contextTiers) {
        expect(tier.aboveInputTokens, model.id).toBeGreaterThan(below.aboveInputTokens);
        expect(tier.inputUsdPerMTok, model.id).toBeGreaterThan(below.inputUsdPerMTok);
        below = tier;
      }
    }
  });

  test("refers only to GPUs and open models that it has", () => {
    const gpus = new Set(catalog.gpus.map((gpu) => gpu.id));
    const openModels = new Set(catalog.openModels.map((model) => model.id));
    for (const offer of offers.rentalOffers) expect(gpus).toContain(offer.gpu);
    for (const server of catalog.servers) expect(gpus).toContain(server.gpu);
    for (const offer of offers.openOffers) expect(openModels).toContain(offer.openModel);
  });

  test("has no spot price that only repeats an on-demand price of the same provider", () => {
    const onDemand = offers.rentalOffers.filter((offer) => offer.billing === "onDemand");
    for (const spot of offers.rentalOffers.filter((offer) => offer.billing === "spot")) {
      for (const { gpu, provider, usdPerGpuHour } of onDemand) {
        if (gpu === spot.gpu && provider === spot.provider) {
          expect(spot.usdPerGpuHour, `${gpu} at ${provider}`).toBeLessThan(usdPerGpuHour);
        }
      }
    }
  });

  test("summarises exactly the offers it lists", () => {
    for (const gpu of catalog.gpus) {
      for (const billing of rentalBillings) {
        const summary = summariseRental(offers.rentalOffers, gpu.id, billing);
        expect(gpu.rental[billing], `${gpu.id} ${billing}`).toEqual(summary);
      }
    }
    for (const model of catalog.openModels) {
      expect(model.perToken, model.id).toEqual(summarisePerToken(offers.openOffers, model.id));
    }
  });

  test("cites no price list younger than itself", () => {
    const cited: readonly Provenance[] = [
      ...catalog.apiModels.map((model) => model.provenance),
      ...offers.openOffers.map((offer) => offer.provenance),
      ...offers.rentalOffers.map((offer) => offer.provenance),
    ];
    for (const { asOf, source } of cited) expect(asOf <= date, source).toBe(true);
  });

  test("says how every GPU and every open model is built, and no other", () => {
    expect(specs.gpus.map(({ id }) => id)).toEqual(catalog.gpus.map(({ id }) => id));
    expect(specs.openModels.map(({ id }) => id)).toEqual(catalog.openModels.map(({ id }) => id));
  });

  test("counts no more active parameters than parameters, and weights that fit them", () => {
    const parameters = new Map(catalog.openModels.map(({ id, paramsBillions }) => [id, paramsBillions]));
    for (const model of specs.openModels) {
      const paramsBillions = parameters.get(model.id) ?? NaN;
      expect(model.activeParamsBillions, model.id).toBeLessThanOrEqual(paramsBillions);
      const bytesPerParameter = model.weightsGb / paramsBillions;
      expect(bytesPerParameter, model.id).toBeGreaterThan(0.45);
      expect(bytesPerParameter, model.id).toBeLessThan(2.05);
      expect(model.layers.sliding > 0, model.id).toBe(model.layers.windowTokens !== null);
    }
  });
});
