import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { heldMix } from "../../pricing/hybrid/held-mix.ts";
import { routeBlocks } from "../../pricing/hybrid/route-blocks.ts";
import { project } from "../../pricing/projection/projection.ts";
import { timedHybrid } from "../../pricing/projection/timed-hybrid.ts";
import { withValues, type ValueChange } from "../../scenario/paths.ts";
import { findPreset } from "../../scenario/presets.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import type { Analysis } from "../analyse.ts";
import { analyseFully } from "../analyse-fully.ts";
import { hybridModelOf, NO_WISHES } from "../hybrid/hybrid-model-of.ts";
import { cheapestPlan } from "./cheapest-plan.ts";
import { projectionOf } from "./projection-of.ts";
import { projectionTermsOf } from "./projection-terms-of.ts";
import { roadmapOf } from "./roadmap.ts";
import { timedOptionsOf } from "./timed-options-of.ts";

vi.setConfig({ testTimeout: 60_000 });

function analysed(scenario: Scenario): Analysis {
  const answer = analyseFully(scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  return answer.analysis;
}

const platform = (size: number, ...changes: readonly ValueChange[]): Analysis => {
  const preset = findPreset("support-platform.1");
  if (preset === null) throw new Error("There is a preset with several workloads.");
  const { scenario } = preset;
  const workloads = scenario.workloads.map((w) => ({ ...w, requestsPerDay: w.requestsPerDay * size }));
  return analysed(withValues({ ...scenario, workloads }, changes));
};

/** All work one way, as a mix that never changes, must pay what that option pays, month by month. */
test("a mix that sends everything one way costs what that option costs in every month", () => {
  fc.assert(
    fc.property(arbitraryValidScenario(), (drawn) => {
      const analysis = analysed({ ...drawn, routing: { ...drawn.routing, enabled: false } });
      const { projection } = analysis.scenario;
      const model = hybridModelOf(analysis.resolved, NO_WISHES);
      const terms = projectionTermsOf(analysis);
      const decline = (rate: number) => ({ rate, per: projection.declinePer });
      for (const single of timedOptionsOf(analysis)) {
        const assignment = model.workloads.map(({ routes }) =>
          routes.findIndex(({ id }) => id === single.id),
        );
        const isKnown = model.workloads.every((hybrid, w) => {
          const route = hybrid.routes[assignment[w] ?? -1];
          return route !== undefined && routeBlocks(model, hybrid, route).length === 0;
        });
        if (!isKnown || terms.requestsPerDay === 0) continue;
        const held = heldMix(model, assignment);
        const mix = timedHybrid(
          model,
          Array.from({ length: terms.months }, () => held),
          {
            apiDecline: decline(projection.apiDecline),
            rentDecline: decline(projection.rentDecline),
            serverDecline: decline(projection.serverDecline),
            reservationMonths: analysis.scenario.rented.reservationTerm === "3y" ? 36 : 12,
            buildMonths: projection.buildMonths,
            amortisationMonths: single.oneOffMonths,
            staffFor: () => single.staff,
          },
        );
        // A fleet that was set by hand is too small or not, whatever the mix; and building is a matter of its own.
        const options = [{ ...mix, upTo: single.upTo, needsBuilding: single.needsBuilding }];
        const [own] = project([single], { ...terms, incumbent: null }).options;
        const [hybrid] = project(options, { ...terms, incumbent: null }).options;
        for (const [m, usd] of (own?.path.cashUsd ?? []).entries()) {
          const gap = Math.abs(usd - (hybrid?.path.cashUsd[m] ?? NaN));
          expect(gap, `${single.id}, month ${String(m)}`).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(usd)),
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("as traffic grows the road leads from APIs to own servers, with its months", () => {
  const projected = projectionOf(platform(0.1, { path: "projection.growthPerMonth", value: 0.08 }));
  const plan = cheapestPlan(projected);
  expect(plan?.option).toBe("hybrid");
  const steps = roadmapOf(projected, plan).map(({ month, text }) => `${String(month)}: ${text}`);
  expect(steps[0]).toBe("1: Serve by the hybrid.");
  expect(steps).toContain("1: By the frontier API: Hard tickets.");
  const moved = steps.find((text) => /Now by owned servers: .*Which queue/.test(text));
  const built = steps.find((text) => text.endsWith(": Begin to build."));
  expect(Number(moved?.split(":")[0]) - Number(built?.split(":")[0])).toBe(3);
});

test("work does not move to and fro with every server that is bought", () => {
  const { waysByMonth } = projectionOf(platform(1, { path: "projection.growthPerMonth", value: 0.08 }));
  const moves = (waysByMonth ?? []).filter(
    (ways, m) => m > 0 && ways.some(({ route }, w) => route !== waysByMonth?.[m - 1]?.[w]?.route),
  );
  expect(moves.length).toBeLessThanOrEqual(2);
});

test("no plan is made of an option that some of the work may not take", () => {
  const analysis = platform(1);
  const projected = projectionOf(analysis);
  const owned = projected.options.find(({ id }) => id === "owned");
  const plan = cheapestPlan(projected);
  expect(projected.blocked).toContain("owned");
  expect(owned?.presentCostUsd).toBeLessThan(plan?.presentCostUsd ?? 0);
  expect(plan?.option).toBe("hybrid");
});

test("without a hybrid to compare the months are as they were", () => {
  const projected = projectionOf(platform(1, { path: "routing.enabled", value: false }));
  expect(projected.waysByMonth).toBeNull();
  expect(projected.options.map(({ id }) => id)).not.toContain("hybrid");
});
