import { expect, test } from "vitest";
import { bestHybrid } from "../../pricing/hybrid/best-hybrid.ts";
import { SUPPORT_PLATFORM } from "../../pricing/hybrid/testing/support-platform.ts";
import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { flowOf } from "./flow-of.ts";

const [FRONTIER, OPEN, OWN, CASCADE] = [0, 1, 2, 3] as const;

test.each([
  ["the cheapest", [FRONTIER, OPEN, OWN, OWN, OWN]],
  ["one with a cascade", [FRONTIER, CASCADE, OWN, OWN, OPEN]],
])("%s assignment: what flows adds up to what it costs", (_, assignment) => {
  const { bands, gatesUsd } = flowOf(SUPPORT_PLATFORM, assignment);
  const usd = bands.reduce((sum, band) => sum + band.monthlyUsd, gatesUsd);
  expect(usd).toBeCloseTo(priceAssignment(SUPPORT_PLATFORM, assignment).monthlyUsd, 6);
});

test("a place's cost is divided by the work done there", () => {
  const best = bestHybrid(SUPPORT_PLATFORM);
  if (best.kind === "none") throw new Error("Every workload has a route.");
  const own = flowOf(SUPPORT_PLATFORM, best.assignment).bands.filter(({ placeId }) => placeId === "own");
  // Replica-seconds a day: 400,000 × 810 / 20,000; 250,000 × 6,000 / 60,000; 100,000 × 2,200 / 10,000.
  const seconds = [16_200, 25_000, 22_000];
  const usd = own.reduce((sum, band) => sum + band.monthlyUsd, 0);
  for (const [i, band] of own.entries())
    expect(band.monthlyUsd / usd).toBeCloseTo((seconds[i] ?? 0) / 63_200, 12);
});

test("what a cascade escalates flows to both places", () => {
  const { bands } = flowOf(SUPPORT_PLATFORM, [FRONTIER, CASCADE, OWN, OWN, OWN]);
  const tickets = bands.filter(({ workload }) => workload === 1);
  expect(tickets.map(({ placeId, requestsPerDay }) => [placeId, requestsPerDay])).toEqual([
    ["frontier", 50_000],
    ["own", 200_000],
  ]);
});
