import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { bestHybrid } from "./best-hybrid.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { priceAssignment } from "./price-assignment.ts";
import { arbitraryHybrid } from "./testing/arbitrary-hybrid.ts";
import { allAssignments } from "./testing/brute-force.ts";

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
  for (const [w, ranks] of found.ranking.entries()) {
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
  fc.assert(fc.property(arbitraryHybrid(4, 4), expectExact), { numRuns: 3000, seed: 11 });
});
