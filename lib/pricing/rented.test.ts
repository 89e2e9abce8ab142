import fc from "fast-check";
import { expect, test } from "vitest";
import { replicaSeconds } from "./capacity.ts";
import { upToOf } from "./fleet.ts";
import { totalAt } from "./line-item.ts";
import { rentedFleet, rentedItems } from "./rented.ts";
import type { RentedPlan } from "./rented-plan.ts";
import { replicaLoad } from "./replica-load.ts";
import { rentedPlan, traffic, workload } from "./testing/plans.ts";
import { trafficOf, type Workload } from "./workload.ts";

/** One replica serves 1,000 requests a day with every hour full. */
const SECONDS = 86.4;
const loadOf = (t: ReturnType<typeof traffic>) =>
  replicaLoad(
    t,
    t.workloads.map((w) => replicaSeconds(w, { unit: "requests", requestsPerSecond: 1 / SECONDS })),
  );

const costOf = (plan: Partial<RentedPlan>, values: Partial<Workload>, volume = 1000) => {
  const t = traffic(values);
  return totalAt(rentedItems(rentedPlan(plan), t, loadOf(t)), volume);
};
const peak = { dayShape: { kind: "peak", peakToMean: 3, peakHour: 12 } } as const;

test("always on pays all hours of whole instances sized for the peak, never times utilisation", () => {
  expect(costOf({}, {}, 1000)).toBeCloseTo(1 * 2 * 720, 9);
  expect(costOf({}, {}, 1001)).toBeCloseTo(2 * 2 * 720, 9);
  expect(costOf({}, peak, 1000)).toBeCloseTo(3 * 2 * 720, 9);
  expect(costOf({ gpusPerUnit: 8, gpusPerReplica: 2 }, peak, 1000)).toBeCloseTo(8 * 2 * 720, 9);
  expect(costOf({ planningLoad: 0.8 }, {}, 801)).toBeCloseTo(2 * 2 * 720, 9);
  expect(costOf({ minimumReplicas: 2, spareReplicas: 1 }, {}, 1)).toBeCloseTo(3 * 2 * 720, 9);
});

test("autoscaled pays whole instances hour by hour, which brute force over the day confirms", () => {
  const t = traffic(peak);
  const hourly = t.workloads[0];
  expect(hourly).toBeDefined();
  for (const volume of [10, 900, 4321, 50_000]) {
    const load = loadOf(t);
    const brute = load.segments.reduce(
      (sum, s) => sum + s.hoursPerMonth * Math.ceil(s.load * volume - 1e-9) * 2,
      0,
    );
    expect(costOf({ billing: "autoscaled" }, peak, volume)).toBeCloseTo(brute, 6);
    expect(brute).toBeLessThanOrEqual(costOf({}, peak, volume));
  }
});

test("an active window pays only the hours in which traffic arrives", () => {
  const t = trafficOf([workload({})], 730, 100);
  const load = replicaLoad(t, [
    replicaSeconds(workload(), { unit: "requests", requestsPerSecond: 1 / SECONDS }),
  ]);
  expect(totalAt(rentedItems(rentedPlan({ billing: "active-window" }), t, load), 100)).toBeCloseTo(
    1 * 2 * 100,
    9,
  );
  expect(totalAt(rentedItems(rentedPlan({}), t, load), 100)).toBeCloseTo(1 * 2 * 730, 9);
});

test("scale to zero pays busy time at the planning load and the start-ups", () => {
  expect(costOf({ billing: "scale-to-zero" }, {}, 500)).toBeCloseTo(0.5 * 720 * 2, 9);
  expect(costOf({ billing: "scale-to-zero", planningLoad: 0.5 }, {}, 500)).toBeCloseTo(720 * 2, 9);
  const startups = costOf({ billing: "scale-to-zero", startsPerDay: 6, startupMinutes: 10 }, {}, 500);
  expect(startups).toBeCloseTo(0.5 * 720 * 2 + 30 * 1 * 2, 9);
});

test("spot pays its price and the hours that interruptions cost", () => {
  expect(costOf({ purchase: "spot", interruptionShare: 0.1 }, {}, 1000)).toBeCloseTo(1 * 1.1 * 720, 9);
});

test("discount and other infrastructure apply to the rent", () => {
  expect(costOf({ discountShare: 0.4, overheadShare: 0.15 }, {}, 1000)).toBeCloseTo(2 * 0.6 * 720 * 1.15, 9);
});

test("the best mix of reserved and on demand is no dearer than any other split, tried one by one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 5, max: 30 }), (volume, tenths) => {
      const reservedUsdPerGpuHour = tenths / 15;
      const t = traffic(peak);
      const load = loadOf(t);
      const units = load.segments.map((s) => ({
        hours: s.hoursPerMonth,
        n: Math.ceil(s.load * volume - 1e-9),
      }));
      const most = Math.max(...units.map((u) => u.n));
      let best = Infinity;
      for (let reserved = 0; reserved <= most; reserved += 1) {
        const top = units.reduce((sum, u) => sum + u.hours * Math.max(0, u.n - reserved), 0);
        best = Math.min(best, reserved * 720 * reservedUsdPerGpuHour + top * 2);
      }
      expect(
        costOf({ billing: "autoscaled", purchase: "mix", reservedUsdPerGpuHour }, peak, volume),
      ).toBeCloseTo(best, 5);
    }),
    { numRuns: 400, seed: 6 },
  );
});

test("a fleet set by hand costs the same at every volume and states what it can serve", () => {
  const sizing = { kind: "fixed", units: 226.75 } as const;
  const t = traffic({}, 24);
  const load = loadOf(t);
  const plan = rentedPlan({ sizing, gpusPerReplica: 8, gpusPerUnit: 8 });
  // A published service: 226.75 nodes of 8 GPUs at $2 for a day.
  expect(totalAt(rentedItems(plan, t, load), 1)).toBeCloseTo(87_072, 6);
  expect(upToOf(plan, load)).toBeCloseTo(226_750, 6);
});

test("a set utilisation pays for as many hours as make it come out", () => {
  const t = traffic({});
  const load = loadOf(t);
  const plan = rentedPlan({ sizing: { kind: "utilisation", utilisation: 0.4 } });
  expect(totalAt(rentedItems(plan, t, load), 1000)).toBeCloseTo((2 * 720) / 0.4, 6);
  expect(rentedFleet(plan, t, load).utilisationAt(1000)).toBeCloseTo(0.4, 12);
});

test("utilisation is busy over paid replica-hours", () => {
  const t = traffic(peak);
  const load = loadOf(t);
  expect(rentedFleet(rentedPlan(), t, load).utilisationAt(1000)).toBeCloseTo(1 / 3, 9);
  expect(rentedFleet(rentedPlan(), t, load).utilisationAt(0)).toBeNull();
});
