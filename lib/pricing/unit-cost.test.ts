import { expect, test } from "vitest";
import { replicaSeconds } from "./capacity.ts";
import { costAt } from "./cost-curve.ts";
import { figure } from "./figure.ts";
import { itemsInLens, totalAt } from "./line-item.ts";
import { overheadItems } from "./people.ts";
import { rentedOption } from "./price-options.ts";
import { replicaLoad } from "./replica-load.ts";
import { overheads, rentedPlan, traffic } from "./testing/plans.ts";
import { fullLoad, unitCosts } from "./unit-cost.ts";

const usd = (value: number) => figure("monthlyUsd", "usd/month", value, "monthlyUsd", { monthlyUsd: value });

test("a published bill: $630 of tokens, 0.05 engineers at $216,000 and $15,000 over 36 months make $1,946.67, $0.779 per million", () => {
  const people = overheads({ engineerFte: 0.05, usdPerFteYear: 216_000, oneOffUsd: 15_000 });
  const month = traffic({ inputTokens: 4000, outputTokens: 1000 }, 720);
  const total = 630 + totalAt(overheadItems(people, month), 1);
  expect(total).toBeCloseTo(1946.67, 2);
  const perDay = 2.5e9 / 5000 / 30;
  expect(unitCosts(usd(total), month, perDay, 4).blendedUsdPerMTok?.value).toBeCloseTo(0.779, 3);
});

test("the split between input and output spends exactly the cost", () => {
  const month = traffic({ inputTokens: 3000, outputTokens: 700 }, 720);
  const costs = unitCosts(usd(12_345), month, 10_000, 4);
  const input = (10_000 * 30 * 3000) / 1e6;
  const output = (10_000 * 30 * 700) / 1e6;
  const spent = (costs.inputUsdPerMTok?.value ?? 0) * input + (costs.outputUsdPerMTok?.value ?? 0) * output;
  expect(spent).toBeCloseTo(12_345, 6);
  expect((costs.outputUsdPerMTok?.value ?? 0) / (costs.inputUsdPerMTok?.value ?? 1)).toBeCloseTo(4, 12);
  expect(costs.usdPerRequest?.value).toBeCloseTo(12_345 / 300_000, 12);
});

test("with no volume, cost per unit is not defined rather than zero", () => {
  const costs = unitCosts(usd(500), traffic(), 0, 4);
  expect(Object.values(costs)).toEqual([null, null, null, null, null]);
});

test("embeddings have no cost per output token", () => {
  const costs = unitCosts(usd(500), traffic({ outputTokens: 0 }), 1000, 4);
  expect(costs.outputOnlyUsdPerMTok).toBeNull();
  expect(costs.outputUsdPerMTok).toBeNull();
  expect(costs.inputUsdPerMTok?.value).toBeCloseTo(costs.blendedUsdPerMTok?.value ?? NaN, 12);
});

test("serving only leaves out people and one-off work and nothing else", () => {
  const items = overheadItems(
    overheads({
      engineerFte: 1,
      usdPerFteYear: 120_000,
      onCallUsdPerMonth: 500,
      oneOffUsd: 3600,
      storageGb: 100,
      storageUsdPerGbMonth: 0.02,
      egressKbPerRequest: 1e6,
      egressUsdPerGb: 0.1,
    }),
    traffic(),
  );
  const total = (lens: "full" | "marginal") => totalAt(itemsInLens(items, lens), 1000);
  expect(total("full")).toBeCloseTo(10_000 + 500 + 100 + 2 + 3000, 9);
  expect(total("marginal")).toBeCloseTo(2 + 3000, 9);
});

test("usage-based cost fills the same units: $12.08 an hour at 30,576 tokens/s is $0.11 per million", () => {
  const month = traffic({ requestsPerDay: 86_400, inputTokens: 0, outputTokens: 1000 }, 730);
  const load = replicaLoad(
    month,
    month.workloads.map((w) => replicaSeconds(w, { unit: "output-tokens", tokensPerSecond: 30_576 })),
  );
  const option = rentedOption(rentedPlan({ usdPerGpuHour: 12.08 }), overheads(), month, load);
  const full = fullLoad(option, month, "full", 86_400);
  expect(full?.requestsPerDay).toBeCloseTo((30_576 / 1000) * 86_400, 3);
  const costs = full && unitCosts(full.monthlyUsd, month, full.requestsPerDay, 4);
  expect(costs?.outputOnlyUsdPerMTok?.value).toBeCloseTo(0.11, 2);
  const now = unitCosts(usd(costAt(option.items[0]?.curve ?? load0, 86_400)), month, 86_400, 4);
  expect(now.outputOnlyUsdPerMTok?.value).toBeGreaterThan(3);
});

const load0 = { fixed: NaN, perDailyRequest: 0, stairs: [] };
