import fc from "fast-check";
import { expect, test } from "vitest";
import { replicaSeconds } from "./capacity.ts";
import { unitLayout, unitsAt, unitStairs, type FleetPlan } from "./fleet.ts";
import { replicaLoad } from "./replica-load.ts";
import { stepsAbove, stepsAt, treadEnd } from "./staircase.ts";
import { rentedPlan, workload } from "./testing/plans.ts";
import { trafficOf } from "./workload.ts";

test.each([
  [1, 8, 8, 1],
  [2, 8, 4, 1],
  [3, 8, 2, 1],
  [8, 8, 1, 1],
  [16, 8, 1, 2],
  [12, 8, 1, 2],
])(
  "replicas of %i GPUs on units of %i: %i replicas on %i units",
  (gpusPerReplica, gpusPerUnit, replicas, units) => {
    expect(unitLayout(gpusPerReplica, gpusPerUnit)).toEqual({
      replicasPerBlock: replicas,
      unitsPerBlock: units,
    });
  },
);

const plan = (values: Partial<FleetPlan>): FleetPlan => ({ ...rentedPlan(), ...values });

test("folding nested ceilings into one staircase counts the same units as sizing step by step", () => {
  fc.assert(
    fc.property(
      fc.record({
        gpusPerReplica: fc.integer({ min: 1, max: 20 }),
        gpusPerUnit: fc.constantFrom(1, 2, 4, 8),
        planningLoad: fc.constantFrom(0.5, 0.7, 0.8, 1),
        minimumReplicas: fc.integer({ min: 0, max: 5 }),
        spareReplicas: fc.integer({ min: 0, max: 5 }),
      }),
      fc.integer({ min: 0, max: 100_000 }),
      (values, volume) => {
        const load = 0.00137;
        const p = plan(values);
        const { replicasPerBlock, unitsPerBlock } = unitLayout(p.gpusPerReplica, p.gpusPerUnit);
        const replicas =
          Math.max(p.minimumReplicas, Math.ceil((volume * load) / p.planningLoad)) + p.spareReplicas;
        expect(unitsAt(p, load, volume)).toBe(Math.ceil(replicas / replicasPerBlock) * unitsPerBlock);
      },
    ),
    { numRuns: 3000, seed: 5 },
  );
});

test("a step that is exactly full is not a step more, and one request further it is", () => {
  const stairs = unitStairs(plan({}), 1 / 81_000_000);
  expect(stepsAt(stairs, 81_000_000)).toBe(1);
  expect(stepsAt(stairs, 81_000_001)).toBe(2);
  expect(stepsAbove(stairs, 81_000_000)).toBe(2);
  expect(treadEnd(stairs, 1)).toBeCloseTo(81_000_000, 3);
});

test("capacity is stated in whichever unit the source gives", () => {
  const w = workload({ inputTokens: 4000, outputTokens: 1000 });
  expect(replicaSeconds(w, { unit: "output-tokens", tokensPerSecond: 100 }).value).toBe(10);
  expect(replicaSeconds(w, { unit: "total-tokens", tokensPerSecond: 500 }).value).toBe(10);
  expect(replicaSeconds(w, { unit: "input-tokens", tokensPerSecond: 400 }).value).toBe(10);
  expect(replicaSeconds(w, { unit: "requests", requestsPerSecond: 0.1 }).value).toBe(10);
  const phases = {
    unit: "prefill-and-decode",
    prefillTokensPerSecond: 1000,
    decodeTokensPerSecond: 500,
  } as const;
  expect(replicaSeconds(w, phases).value).toBe(6);
  expect(replicaSeconds(w, phases, 0.5).value).toBe(12);
});

test("a published service: 608 B input and 168 B output tokens a day need 226.86 nodes on average", () => {
  const w = workload({ requestsPerDay: 1, inputTokens: 608e9, outputTokens: 168e9 });
  const seconds = replicaSeconds(w, {
    unit: "prefill-and-decode",
    prefillTokensPerSecond: 73_700,
    decodeTokensPerSecond: 14_800,
  });
  expect(replicaLoad(trafficOf([w], 730, 730), [seconds]).mean).toBeCloseTo(226.86, 2);
});

const secondsOf = (value: number) =>
  replicaSeconds(workload(), { unit: "requests", requestsPerSecond: 1 / value });

test("work that can wait fills the valleys, and total work is conserved", () => {
  const weights = Array.from({ length: 24 }, (_, h) => (h < 12 ? 0 : 2));
  const shape = { kind: "weights", weights } as const;
  const loadOf = (batchableShare: number) =>
    replicaLoad(trafficOf([workload({ dayShape: shape, batchableShare })], 720, 720), [secondsOf(1)]);
  const none = loadOf(0);
  expect(none.peak).toBeCloseTo(2 / 86_400, 12);
  for (const share of [0.1, 0.5, 0.9, 1]) {
    const load = loadOf(share);
    const work = load.segments.reduce((sum, s) => sum + s.hoursPerMonth * s.load, 0);
    expect(work).toBeCloseTo(720 * load.mean, 12);
    expect(load.peak).toBeLessThanOrEqual(none.peak);
    expect(load.mean).toBeCloseTo(none.mean, 15);
  }
  expect(loadOf(0.5).peak).toBeCloseTo(1 / 86_400, 12);
  expect(loadOf(1).segments).toHaveLength(1);
});

test("two workloads that peak at different hours share a smaller fleet than their peaks add up to", () => {
  const day = workload({ dayShape: { kind: "peak", peakToMean: 3, peakHour: 12 } });
  const night = workload({ dayShape: { kind: "peak", peakToMean: 3, peakHour: 0 } });
  const pooled = replicaLoad(trafficOf([day, night], 720, 720), [secondsOf(1), secondsOf(1)]);
  const alone = replicaLoad(trafficOf([day], 720, 720), [secondsOf(1)]);
  expect(pooled.mean).toBeCloseTo(alone.mean, 15);
  expect(pooled.peak).toBeLessThan(0.6 * alone.peak);
});

test("traffic that arrives in 100 of 730 hours is that much denser in them and absent in the others", () => {
  const load = replicaLoad(trafficOf([workload()], 730, 100), [secondsOf(1)]);
  expect(load.peak).toBeCloseTo(7.3 / 86_400, 15);
  expect(load.segments.at(-1)).toEqual({ hoursPerMonth: 630, load: 0 });
});

test("a week of 168 weights and a day of 24 are pooled hour by hour", () => {
  const weekend = workload({
    dayShape: { kind: "weights", weights: Array.from({ length: 168 }, (_, h) => (h < 120 ? 1 : 0)) },
  });
  const load = replicaLoad(trafficOf([weekend, workload()], 730, 730), [secondsOf(1), secondsOf(1)]);
  expect(load.segments).toHaveLength(2);
  expect(load.segments.reduce((sum, s) => sum + s.hoursPerMonth, 0)).toBeCloseTo(730, 9);
});
