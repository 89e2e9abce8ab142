import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedCascades } from "../../catalog/published-cascades.ts";
import { escalationBreakEven } from "./cascade-break-even.ts";
import { cascadeUsdPerRequest, type StageCost } from "./cascade-cost.ts";
import { routeLatency } from "./route-latency.ts";
import { routeReach } from "./route-reach.ts";
import type { CascadeMode, HybridRoute, RouteStage } from "./route.ts";

const stage = (usdPerRequest: number, gateUsdPerRequest = 0, escalationShare = 0): StageCost => ({
  usdPerRequest,
  gateUsdPerRequest,
  escalationShare,
});

const usd = fc.double({ min: 0.001, max: 100, noNaN: true });
const share = fc.double({ min: 0.001, max: 1, noNaN: true });
const mode = fc.constantFrom<CascadeMode[]>("verify", "predict");

test("two stages worked by hand", () => {
  const stages = [stage(1, 0.1, 0.2), stage(10)];
  expect(cascadeUsdPerRequest("verify", stages)).toBeCloseTo(3.1, 12);
  expect(cascadeUsdPerRequest("predict", stages)).toBeCloseTo(0.8 + 0.1 + 2, 12);
  const verify = escalationBreakEven("verify", stages, 0, 10);
  expect(verify).toEqual({ kind: "up-to", share: expect.closeTo(1 - 1.1 / 10, 12) as number });
  const predict = escalationBreakEven("predict", stages, 0, 10);
  expect(predict).toEqual({ kind: "up-to", share: expect.closeTo(1 - 0.1 / 9, 12) as number });
});

test("three stages worked by hand", () => {
  // 1 + 0.1 + 0.5 × (4 + 0.2 + 0.4 × 10) = 5.2
  const stages = [stage(1, 0.1, 0.5), stage(4, 0.2, 0.4), stage(10)];
  expect(cascadeUsdPerRequest("verify", stages)).toBeCloseTo(5.2, 12);
  // 1.1 + e × 8.2 = 10
  const first = escalationBreakEven("verify", stages, 0, 10);
  expect(first).toEqual({ kind: "always" });
  expect(escalationBreakEven("verify", stages, 0, 6)).toEqual({
    kind: "up-to",
    share: expect.closeTo(4.9 / 8.2, 12) as number,
  });
  // 1.1 + 0.5 × (4.2 + e × 10) = 6
  expect(escalationBreakEven("verify", stages, 1, 6)).toEqual({
    kind: "up-to",
    share: expect.closeTo((4.9 / 0.5 - 4.2) / 10, 12) as number,
  });
});

test("at the break-even share a cascade costs what the alternative costs, below it less and above it more", () => {
  const given = fc.record({
    mode,
    alternative: usd,
    stages: fc.oneof(
      fc.tuple(usd, usd, share, usd).map(([a, g, e, b]) => [stage(a, g, e), stage(b)]),
      fc
        .tuple(usd, usd, share, usd, usd, share, usd)
        .map(([a, g, e, b, h, f, c]) => [stage(a, g, e), stage(b, h, f), stage(c)]),
    ),
    which: fc.nat(1),
  });
  fc.assert(
    fc.property(given, ({ mode: m, alternative, stages, which }) => {
      const at = Math.min(which, stages.length - 2);
      const found = escalationBreakEven(m, stages, at, alternative);
      const costAt = (e: number) =>
        cascadeUsdPerRequest(
          m,
          stages.map((s, i) => (i === at ? { ...s, escalationShare: e } : s)),
        );
      const wins = [0, 0.25, 0.5, 0.75, 1].map((e) => ({ e, wins: costAt(e) <= alternative }));
      for (const { e, wins: doesWin } of wins) {
        if (found.kind === "always") expect(doesWin).toBe(true);
        else if (found.kind === "never") expect(doesWin).toBe(false);
        else if (Math.abs(e - found.share) > 1e-9)
          expect(doesWin).toBe(found.kind === "up-to" ? e < found.share : e > found.share);
      }
      if ("share" in found) expect(costAt(found.share)).toBeCloseTo(alternative, 6);
    }),
    { numRuns: 3000, seed: 9 },
  );
});

const call: RouteStage["call"] = {
  resourceId: "x",
  tokens: {},
  capacity: null,
  throughputFactor: 1,
  latencySeconds: 1,
};
const routeOf = (m: CascadeMode, stages: readonly StageCost[]): HybridRoute => ({
  id: "r",
  name: "R",
  mode: m,
  quality: null,
  blockedBecause: [],
  stages: stages.map((s) => ({
    call,
    gate: { usdPerRequest: s.gateUsdPerRequest, latencySeconds: 0.1, call: null },
    escalationShare: s.escalationShare,
  })),
});

test("the reach of the stages times their costs is the cost of the cascade", () => {
  fc.assert(
    fc.property(mode, usd, usd, share, usd, usd, share, usd, (m, a, g, e, b, h, f, c) => {
      const stages = [stage(a, g, e), stage(b, h, f), stage(c, 99)];
      const reach = routeReach(routeOf(m, stages));
      const total = stages.reduce(
        (sum, s, i) =>
          sum + (reach[i]?.calls ?? 0) * s.usdPerRequest + (reach[i]?.gates ?? 0) * s.gateUsdPerRequest,
        0,
      );
      expect(total / cascadeUsdPerRequest(m, stages)).toBeCloseTo(1, 9);
    }),
    { numRuns: 500, seed: 9 },
  );
});

test("latency: who escalates waits for every stage before, unless a router skipped it", () => {
  const stages = [stage(1, 0, 0.3), stage(1)];
  const verify = routeLatency(routeOf("verify", stages));
  expect(verify?.meanSeconds).toBeCloseTo(1 + 0.1 + 0.3, 12);
  expect(verify?.longestSeconds).toBeCloseTo(2.1, 12);
  const predict = routeLatency(routeOf("predict", stages));
  expect(predict?.meanSeconds).toBeCloseTo(0.1 + 0.7 + 0.3, 12);
  expect(predict?.longestSeconds).toBeCloseTo(1.1, 12);
  const unknown = routeOf("verify", stages);
  const [first, second] = unknown.stages;
  if (!first || !second) throw new Error("The route has two stages.");
  const missing = { ...unknown, stages: [first, { ...second, call: { ...call, latencySeconds: null } }] };
  expect(routeLatency(missing)).toBeNull();
});

test.each(publishedCascades.filter((p) => p.cost !== null))(
  "$name: the published saving follows from the published inputs",
  ({ mode: m, cost, escalatedShare, savedShare, id }) => {
    if (cost === null) return;
    const cascade =
      cost.cascade ??
      cascadeUsdPerRequest(m, [stage(cost.small ?? 0, 0, escalatedShare ?? 0), stage(cost.single)]);
    const saved = 1 - cascade / cost.single;
    // The printed cost of the headlines has one digit, $0.6, which gives 98.2 for the printed 98.3.
    const tolerance = id === "frugalgpt-headlines" ? 0.0015 : m === "predict" ? 0.006 : 0.0015;
    expect(Math.abs(saved - (savedShare ?? NaN))).toBeLessThanOrEqual(tolerance);
  },
);
