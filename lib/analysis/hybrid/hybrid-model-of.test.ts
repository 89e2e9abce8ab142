import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { bestHybrid } from "../../pricing/hybrid/best-hybrid.ts";
import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { routeBlocks } from "../../pricing/hybrid/route-blocks.ts";
import { LATEST_PRESETS } from "../../scenario/presets.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import { analyse } from "../analyse.ts";
import { resolve } from "../resolve.ts";
import { hybridModelOf, NO_WISHES } from "./hybrid-model-of.ts";

vi.setConfig({ testTimeout: 60_000 });

const TODAY = "2026-11-23";
const modelOf = (scenario: Scenario, wishes = NO_WISHES) =>
  hybridModelOf(resolve(scenario, currentCatalog, TODAY), wishes);

/** Everything one way costs what that option costs, and the best assignment is no dearer than any option. */
function expectConsistent(scenario: Scenario): void {
  const answer = analyse(scenario, currentCatalog, TODAY);
  if (!answer.ok) return;
  const model = modelOf(scenario);
  const best = bestHybrid(model);
  for (const option of answer.analysis.options) {
    const assignment = model.workloads.map(({ routes }) => routes.findIndex((r) => r.id === option.id));
    const isAllowed = model.workloads.every((hybrid, w) => {
      const route = hybrid.routes[assignment[w] ?? -1];
      return route !== undefined && routeBlocks(model, hybrid, route).length === 0;
    });
    // Own GPUs of unknown throughput can be priced alone, but nobody can say what else fits on them.
    if (!isAllowed) continue;
    const { monthlyUsd, fits } = priceAssignment(model, assignment);
    const gap = Math.abs(monthlyUsd - option.monthlyUsd.value);
    expect(gap, option.id).toBeLessThanOrEqual(1e-9 * Math.max(1, monthlyUsd));
    expect(fits, option.id).toBe(option.servesTraffic);
    if (!fits) continue;
    if (best.kind === "none") throw new Error("There is an assignment that fits.");
    expect(best.monthlyUsd).toBeLessThanOrEqual(monthlyUsd * (1 + 1e-9) + 1e-9);
  }
}

test.each(LATEST_PRESETS)("$id: everything one way costs what that option costs", ({ scenario }) => {
  expectConsistent(scenario);
});

test("in random scenarios everything one way costs what that option costs", () => {
  fc.assert(fc.property(arbitraryValidScenario(), expectConsistent), { numRuns: 150 });
});

test("a grade that a workload needs, and a reason that somebody gave, keep routes out", () => {
  const preset = LATEST_PRESETS.find((p) => p.scenario.apiFrontier.enabled && p.scenario.apiOpen.enabled);
  if (!preset) throw new Error("A preset compares both APIs.");
  const model = modelOf(preset.scenario, {
    ...NO_WISHES,
    neededTier: () => "frontier",
    blockedBecause: (_, { id }) => (id === "api-frontier" ? ["Data may not leave the house."] : []),
  });
  const blocked = (id: string) =>
    model.workloads.map((hybrid) => {
      const route = hybrid.routes.find((r) => r.id === id);
      return route ? routeBlocks(model, hybrid, route) : [];
    });
  expect(blocked("api-frontier").every((reasons) => reasons.includes("Data may not leave the house."))).toBe(
    true,
  );
  expect(model.workloads.every((hybrid) => hybrid.neededQuality === 3)).toBe(true);
});
