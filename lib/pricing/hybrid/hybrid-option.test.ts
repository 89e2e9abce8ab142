import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { breakEven } from "../break-even.ts";
import { costAt } from "../cost-curve.ts";
import { totalAt, totalCurve } from "../line-item.ts";
import { apiOption, rentedOption } from "../price-options.ts";
import { replicaSeconds } from "../capacity.ts";
import { replicaLoad } from "../replica-load.ts";
import { trafficOf } from "../workload.ts";
import { atVolume } from "./at-volume.ts";
import { bestHybrid } from "./best-hybrid.ts";
import { hybridOption } from "./hybrid-option.ts";
import { priceAssignment } from "./price-assignment.ts";
import { arbitraryHybrid } from "./testing/arbitrary-hybrid.ts";
import { allAssignments } from "./testing/brute-force.ts";
import { SUPPORT_PLATFORM } from "./testing/support-platform.ts";

vi.setConfig({ testTimeout: 60_000 });

const requestsOf = (model: typeof SUPPORT_PLATFORM) =>
  model.workloads.reduce((sum, w) => sum + w.workload.requestsPerDay, 0);

test("over volume it costs what the assignment costs with all traffic scaled alike, and each item what it explains", () => {
  fc.assert(
    fc.property(arbitraryHybrid(3, 3), fc.constantFrom(0.1, 0.7, 1, 1.6, 12), (model, factor) => {
      const full = { ...model, lens: "full" as const };
      const requests = requestsOf(full);
      if (requests === 0) return;
      for (const { assignment } of allAssignments(full).slice(0, 4)) {
        const option = hybridOption(full, assignment);
        const volume = requests * factor;
        const scaled = priceAssignment(atVolume(full, factor), assignment);
        const gap = totalAt(option.items, volume) - scaled.monthlyUsd;
        expect(Math.abs(gap)).toBeLessThanOrEqual(1e-9 * Math.max(1, scaled.monthlyUsd));
        for (const item of option.items) {
          const usd = costAt(item.curve, volume);
          expect(Math.abs(item.explain(volume).value - usd)).toBeLessThanOrEqual(1e-9 * Math.max(1, usd));
        }
        // Away from the very edge of a fleet set by hand.
        if (Math.abs(volume / option.upTo - 1) > 1e-9) expect(volume <= option.upTo).toBe(scaled.fits);
        expect(new Set(option.items.map((i) => i.id)).size).toBe(option.items.length);
      }
    }),
    { numRuns: 120, seed: 12 },
  );
});

test("everything on one pool, or everything by one API, is that option", () => {
  const { overheads, resources, workloads, ...month } = SUPPORT_PLATFORM;
  const traffic = trafficOf(
    workloads.map((w) => w.workload),
    month.hoursPerMonth,
    month.activeHoursPerMonth,
  );
  const [frontier, , own] = resources;
  const { team } = overheads;
  if (frontier?.kind !== "api" || own?.kind !== "rented" || !team) throw new Error("The platform has these.");
  const seconds = workloads.map(({ workload, routes }) => {
    const capacity = routes[2]?.stages[0]?.call.capacity;
    if (!capacity) throw new Error("Own GPUs have a throughput for everything.");
    return replicaSeconds(workload, capacity);
  });
  const load = replicaLoad(traffic, seconds);
  const rented = rentedOption(own.plan, team, traffic, load);
  const pooled = hybridOption(
    SUPPORT_PLATFORM,
    workloads.map(() => 2),
  );
  const bought = hybridOption(
    SUPPORT_PLATFORM,
    workloads.map(() => 0),
  );
  const none = { ...team, engineerFte: 0 };
  const api = apiOption("api-frontier", frontier.plan, none, traffic);
  for (const volume of [1000, 100_000, traffic.requestsPerDay, 5e6]) {
    expect(totalAt(pooled.items, volume)).toBeCloseTo(totalAt(rented.items, volume), 6);
    expect(pooled.fleet?.unitsAt(volume)).toBe(rented.fleet?.unitsAt(volume));
    expect(pooled.fleet?.utilisationAt(volume)).toBeCloseTo(rented.fleet?.utilisationAt(volume) ?? NaN, 12);
    expect(totalAt(bought.items, volume)).toBeCloseTo(totalAt(api.items, volume), 6);
  }
});

test("its break-even against another option is solved like any other", () => {
  const best = bestHybrid(SUPPORT_PLATFORM);
  if (best.kind === "none") throw new Error("Every workload has a route.");
  const hybrid = totalCurve(hybridOption(SUPPORT_PLATFORM, best.assignment).items);
  const bought = totalCurve(hybridOption(SUPPORT_PLATFORM, [0, 1, 1, 1, 1]).items);
  const { sustained } = breakEven(hybrid, bought);
  // A request of the mix costs (3,024 + 13,500 + 2,520) / 953,000 dollars more by the API, and two GPUs and their
  // team $4,380 a month.
  expect(sustained).toBeCloseTo((4380 * 953_000) / (3024 + 13_500 + 2520), 3);
});

test("as volume grows the best assignment moves from the API to own GPUs", () => {
  const ownAt = (factor: number) => {
    const best = bestHybrid(atVolume(SUPPORT_PLATFORM, factor));
    if (best.kind === "none") throw new Error("Every workload has a route.");
    return best.assignment.filter((r) => r === 2).length;
  };
  expect([0.01, 0.1, 1, 10].map(ownAt)).toEqual([0, 0, 3, 3]);
});
