import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { expect, test } from "vitest";
import { z } from "zod";

import { assumptions } from "./assumptions.ts";
import { findApiModel } from "./lookup.ts";
import { catalogAsOf, currentCatalog, loadCatalog, loadOffers, snapshotDates } from "./snapshots.ts";

const folder = new URL("snapshots/", import.meta.url);

test("both released snapshots load, and the newest is the current one", async () => {
  expect(snapshotDates).toEqual(["2026-09-01", "2026-11-23"]);
  expect(await loadCatalog("2026-11-23")).toBe(currentCatalog);
  for (const date of snapshotDates) {
    expect((await loadCatalog(date))?.date).toBe(date);
    expect((await loadOffers(date))?.date).toBe(date);
  }
});

test.each([
  ["2026-08-31", null],
  ["2026-09-01", "2026-09-01"],
  ["2026-11-22", "2026-09-01"],
  ["2026-11-23", "2026-11-23"],
  ["2027-11-23", "2026-11-23"],
])("the catalog as of %s is that of %s", async (day, date) => {
  expect((await catalogAsOf(day))?.date ?? null).toBe(date);
});

test("a date without a snapshot loads nothing", async () => {
  expect(await loadCatalog("2026-10-01")).toBeNull();
  expect(await loadCatalog("constructor")).toBeNull();
  expect(await loadOffers("toString")).toBeNull();
});

test("no byte of a released snapshot has changed, so old links keep their numbers", () => {
  const file = readFileSync(new URL("checksums.json", folder), "utf8");
  const checksums = z.record(z.string(), z.string()).parse(JSON.parse(file));
  expect(Object.keys(checksums)).toHaveLength(12 * snapshotDates.length);
  for (const [name, sum] of Object.entries(checksums)) {
    const bytes = readFileSync(new URL(name, folder));
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sum);
  }
});

test("gpt-6-sol costs what its provider lists, with a cliff above 272,000 tokens", () => {
  expect(findApiModel(currentCatalog, "openai/gpt-6-sol")).toMatchObject({
    inputUsdPerMTok: 2,
    cachedInputUsdPerMTok: 0.2,
    cacheWriteUsdPerMTok: 2.5,
    outputUsdPerMTok: 10,
    batchMultiplier: 0.5,
    contextTiers: [
      {
        aboveInputTokens: 272_000,
        kind: "cliff",
        inputUsdPerMTok: 4,
        cachedInputUsdPerMTok: 0.4,
        outputUsdPerMTok: 15,
      },
    ],
    provenance: { asOf: "2026-11-10", confidence: "cross-checked" },
  });
});

test("DeepSeek's base price is the one outside its peak hours", () => {
  expect(findApiModel(currentCatalog, "deepseek/deepseek-v4-pro")).toMatchObject({
    inputUsdPerMTok: 0.66,
    outputUsdPerMTok: 1.98,
    peak: {
      utcHours: [1, 2, 3, 6, 7, 8, 9],
      inputUsdPerMTok: 1.32,
      cachedInputUsdPerMTok: 0.044,
      outputUsdPerMTok: 3.96,
    },
  });
});

test("a model that came later is missing from the older snapshot, and a price that moved differs", async () => {
  const older = await loadCatalog("2026-09-01");
  if (older === null) throw new Error("The older snapshot is missing.");
  expect(findApiModel(older, "openai/gpt-6-sol")).toBeNull();
  expect(findApiModel(older, "zai/glm-5.3-flash")?.inputUsdPerMTok).toBe(0.075);
  expect(findApiModel(currentCatalog, "zai/glm-5.3-flash")?.inputUsdPerMTok).toBe(0.15);
});

test("assumptions lie within their own range", () => {
  for (const [id, { low, value, high }] of Object.entries(assumptions)) {
    expect(low, id).toBeLessThanOrEqual(value);
    expect(value, id).toBeLessThanOrEqual(high);
  }
  expect(assumptions.ruleOfThumbUsdPerMTokOutput.value).toBe(5);
  expect(assumptions.powerUsageEffectiveness.value).toBe(1.54);
});
