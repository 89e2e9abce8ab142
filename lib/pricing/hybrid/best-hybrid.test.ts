import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { assignmentUsd } from "./assignment-cost.ts";
import { bestHybrid } from "./best-hybrid.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { hybridProblem, type Choice } from "./hybrid-problem.ts";
import { priceAssignment } from "./price-assignment.ts";
import { rankRoutes } from "./rank-routes.ts";
import { apiPlan } from "../testing/plans.ts";
import { arbitraryHybrid } from "./testing/arbitrary-hybrid.ts";
import { allAssignments } from "./testing/brute-force.ts";
import { SUPPORT_PLATFORM } from "./testing/support-platform.ts";

// Thousands of random scenarios take longer on a busy machine than the usual five seconds.
vi.setConfig({ testTimeout: 240_000 });

const near = (left: number, right: number) => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));

function expectExact(model: HybridModel): void {
  const all = allAssignments(model);
  const found = bestHybrid(model);
  const least = (list: typeof all) => Math.min(...list.map((p) => p.monthlyUsd));
  if (found.kind === "none") {
    expect(all).toEqual([]);
    return;
  }
  expect(near(found.monthlyUsd, least(all)), `${found.monthlyUsd} ≠ ${least(all)}`).toBe(true);
  expect(near(priceAssignment(model, found.assignment).monthlyUsd, found.monthlyUsd)).toBe(true);
  for (const [w, ranks] of rankRoutes(model, found.assignment).entries()) {
    for (const [r, rank] of ranks.entries()) {
      const moving = all.filter((p) => p.assignment[w] === r);
      const same = found.assignment.with(w, r).join();
      const staying = moving.find((p) => p.assignment.join() === same);
      expect(rank.othersMoveUsd === null).toBe(moving.length === 0);
      if (rank.othersMoveUsd !== null) expect(near(rank.othersMoveUsd, least(moving))).toBe(true);
      expect(rank.othersStayUsd === null).toBe(staying === undefined);
      if (rank.othersStayUsd !== null)
        expect(near(rank.othersStayUsd, staying?.monthlyUsd ?? NaN)).toBe(true);
      if (rank.assignment)
        expect(near(priceAssignment(model, rank.assignment).monthlyUsd, rank.othersMoveUsd ?? NaN)).toBe(
          true,
        );
    }
  }
}

test("the cheapest assignment and every rank equal trying all assignments, each priced as the options are", () => {
  fc.assert(fc.property(arbitraryHybrid(4, 4), expectExact), { numRuns: 2000, seed: 11 });
});

test("with more workloads and routes the search still equals trying all", () => {
  const bigger = arbitraryHybrid(7, 5).filter((m) => m.workloads.length >= 5);
  fc.assert(
    fc.property(bigger, (model) => {
      const problem = hybridProblem(model);
      let least = Infinity;
      const chosen: Choice[] = [];
      const tryAll = (w: number) => {
        const list = problem.choices[w];
        if (list === undefined) least = Math.min(least, assignmentUsd(problem, chosen));
        for (const choice of list ?? []) {
          chosen[w] = choice;
          tryAll(w + 1);
        }
      };
      tryAll(0);
      const found = bestHybrid(model);
      if (found.kind === "none") expect(least).toBe(Infinity);
      else expect(near(found.monthlyUsd, least), `${found.monthlyUsd} ≠ ${least}`).toBe(true);
    }),
    { numRuns: 150, seed: 23 },
  );
});

test("a workload that no route may serve is named, and nothing is priced", () => {
  const [first, ...others] = SUPPORT_PLATFORM.workloads;
  if (!first) throw new Error("The platform has workloads.");
  const model = { ...SUPPORT_PLATFORM, workloads: [...others, { ...first, neededQuality: 4 }] };
  expect(bestHybrid(model)).toEqual({ kind: "none", withoutRoute: [4] });
});

test("more fees than can be searched are refused instead of overflowing", () => {
  const [first] = SUPPORT_PLATFORM.workloads;
  const [route] = first?.routes ?? [];
  const [stage] = route?.stages ?? [];
  if (!first || !route || !stage) throw new Error("The platform has routes.");
  const ids = Array.from({ length: 21 }, (_, n) => `api${n}`);
  const model: HybridModel = {
    ...SUPPORT_PLATFORM,
    resources: ids.map((id) => ({
      kind: "api",
      id,
      name: id,
      overheadsId: "none",
      plan: apiPlan({ monthlyFeeUsd: 100 }),
    })),
    workloads: [
      {
        ...first,
        routes: ids.map((id) => ({
          ...route,
          id,
          stages: [{ ...stage, call: { ...stage.call, resourceId: id } }],
        })),
      },
    ],
  };
  expect(() => bestHybrid(model)).toThrow("21 fees and teams");
});
