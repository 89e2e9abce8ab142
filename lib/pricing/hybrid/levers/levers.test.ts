import fc from "fast-check";
import { expect, test } from "vitest";
import { ownedPlan, rentedPlan, workload } from "../../testing/plans.ts";
import { continuousBatching } from "./continuous-batching.ts";
import { combinedEffect, NO_EFFECT, type LeverEffect } from "./lever-effect.ts";
import { leveredUsd, leverTable, type Lever, type LeverCase } from "./lever-worth.ts";
import { prefixCache } from "./prefix-cache.ts";
import { semanticCache } from "./semantic-cache.ts";
import { setupFromFactors } from "./serving-setup.ts";
import { speculativeDecoding } from "./speculative-decoding.ts";

const lever = (id: string, effect: LeverEffect): Lever => ({ id, name: id, effect, qualityNote: null });

/** 172,800 requests a day, two a second, of 0.4 s prefill and 1.6 s decode: four replicas of four GPUs at $2. */
const given: LeverCase = {
  workloads: [workload({ requestsPerDay: 172_800 })],
  pool: { kind: "rented", id: "own", name: "Own", overheadsId: "", plan: rentedPlan() },
  hoursPerMonth: 720,
  activeHoursPerMonth: 720,
  setup: setupFromFactors({ gpusPerReplica: 4, seconds: [{ prefillSeconds: 0.4, decodeSeconds: 1.6 }] }, [
    { leverId: "quantisation", throughputFactor: 0.8, gpusPerReplica: 1 },
    { leverId: "kv", throughputFactor: 2, gpusPerReplica: null },
  ]),
};
// A replica of four GPUs takes four units of one GPU, at 720 × $2 each.
const GPU_MONTH_USD = 1440;

test("without levers the fleet is that of the bare setup", () => {
  expect(leveredUsd(given, [])).toBeCloseTo(4 * 4 * GPU_MONTH_USD, 8);
});

test.each<[string, Lever, number]>([
  [
    "half of the prompt found: 3.6 replicas, still four",
    lever("prefix", prefixCache(0.5, 25)),
    16 * GPU_MONTH_USD + 25,
  ],
  [
    "a quarter answered from the cache: three replicas",
    lever("semantic", semanticCache(0.25, 1e-6, 40)),
    12 * GPU_MONTH_USD + 40 + 172_800 * 30 * 1e-6,
  ],
  [
    "answers of 200 of at most 400 tokens: 0.4 + 0.8 s, 2.4 replicas",
    lever("batching", continuousBatching(200, 400)),
    12 * GPU_MONTH_USD,
  ],
  [
    "two tokens for one step: 0.4 + 0.8 s",
    lever("draft", speculativeDecoding({ draftTokens: 1, acceptance: 1, draftCost: 0, checkCost: 0 })),
    12 * GPU_MONTH_USD,
  ],
  ["8-bit weights: 5 replicas of one GPU", lever("quantisation", NO_EFFECT), 5 * GPU_MONTH_USD],
  ["twice the batch in memory: 2 replicas", lever("kv", NO_EFFECT), 8 * GPU_MONTH_USD],
])("worked by hand: %s", (_, pulled, usd) => {
  expect(leveredUsd(given, [pulled])).toBeCloseTo(usd, 6);
});

test("speculative decoding: published formula, and no gain where checking costs a whole step", () => {
  const factor = (draftTokens: number, acceptance: number, draftCost: number, checkCost = 0) =>
    speculativeDecoding({ draftTokens, acceptance, draftCost, checkCost }).decodeFactor;
  expect(factor(3, 0.8, 0.05)).toBeCloseTo(1.15 / 2.952, 12);
  expect(factor(1, 0.5, 0.2)).toBeCloseTo(1 / 1.25, 12);
  expect(factor(4, 0, 0)).toBe(1);
  expect(factor(5, 1, 0)).toBeCloseTo(1 / 6, 12);
  expect(factor(3, 0.8, 0.05, 1)).toBeGreaterThan(1);
});

test("what a lever is worth is the cost without it less the cost with all", () => {
  const levers = [
    lever("quantisation", NO_EFFECT),
    lever("kv", NO_EFFECT),
    lever("prefix", prefixCache(0.5, 25)),
    lever("semantic", semanticCache(0.25, 1e-6, 40)),
  ];
  const table = leverTable(given, levers);
  // (0.2 + 1.6) / 1.6 = 1.125 s, 1.5 a second: 1.7 replicas, two of one GPU.
  const own = 25 + 40 + 172_800 * 30 * 1e-6;
  expect(table.allUsd).toBeCloseTo(2 * GPU_MONTH_USD + own, 6);
  expect(table.noneUsd).toBeCloseTo(16 * GPU_MONTH_USD, 6);
  const worth = Object.fromEntries(table.levers.map((l) => [l.id, l.worthUsd]));
  // Without 8-bit weights: 1.35 replicas, two of four GPUs. Without the prompt cache: 1.875, still two.
  expect(worth.quantisation).toBeCloseTo(6 * GPU_MONTH_USD, 6);
  expect(worth.kv).toBeCloseTo(2 * GPU_MONTH_USD, 6);
  expect(worth.prefix).toBeCloseTo(-25, 6);
  // Without it 2 a second × 1.125 = 2.25 replicas: three.
  expect(worth.semantic).toBeCloseTo(GPU_MONTH_USD - 40 - 172_800 * 30 * 1e-6, 6);
});

test("a lever without which the model does not fit has no price, and says so with null", () => {
  const tight: LeverCase = {
    ...given,
    setup: (active) => (active.has("quantisation") ? given.setup(active) : null),
  };
  const table = leverTable(tight, [lever("quantisation", NO_EFFECT), lever("kv", NO_EFFECT)]);
  expect(table.noneUsd).toBeNull();
  expect(table.levers[0]).toEqual({ id: "quantisation", withoutUsd: null, worthUsd: null });
  expect(table.levers[1]?.worthUsd).not.toBeNull();
});

test("levers combine in any order, and a lever that changes nothing is worth nothing", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const effect = fc.record({
    prefillFactor: share,
    decodeFactor: share,
    requestShare: share,
    usdPerRequest: share,
    usdPerMonth: share,
  });
  fc.assert(
    fc.property(fc.array(effect, { maxLength: 5 }), (effects) => {
      const forth = combinedEffect(effects);
      const back = combinedEffect([...effects].reverse());
      for (const key of [
        "prefillFactor",
        "decodeFactor",
        "requestShare",
        "usdPerRequest",
        "usdPerMonth",
      ] as const) {
        expect(forth[key]).toBeCloseTo(back[key], 12);
      }
      const levers = effects.map((e, i) => lever(String(i), e));
      const owned = {
        ...given,
        pool: {
          ...given.pool,
          kind: "owned" as const,
          plan: ownedPlan({ serverPriceUsd: 9000, usdPerKwh: 0.1, busyWattsPerGpu: 500 }),
        },
      };
      const table = leverTable(owned, [...levers, lever("none", NO_EFFECT)]);
      expect(table.levers.at(-1)?.worthUsd).toBeCloseTo(0, 9);
    }),
    { numRuns: 300, seed: 5 },
  );
});
