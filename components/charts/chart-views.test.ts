import { describe, expect, it } from "vitest";
import { CHART_VIEWS, nearestBreakEven, viewRange, type ChartView } from "./chart-views.ts";
import { presetAnalysis } from "./testing/preset-analysis.ts";

const support = presetAnalysis("support-assistant");
const idle = presetAnalysis("support-assistant", (s) => ({
  ...s,
  workloads: s.workloads.map((w) => ({ ...w, requestsPerDay: 0 })),
}));
const apiOnly = presetAnalysis("support-assistant", (s) => ({
  ...s,
  apiOpen: { ...s.apiOpen, enabled: false },
  rented: { ...s.rented, enabled: false },
  owned: { ...s.owned, enabled: false },
}));

describe("viewRange", () => {
  const views = Object.keys(CHART_VIEWS) as ChartView[];

  it.each(views.flatMap((view) => (["log", "linear"] as const).map((scale) => [view, scale] as const)))(
    "%s on a %s axis is a range that can be drawn",
    (view, scale) => {
      for (const analysis of [support, idle, apiOnly]) {
        const range = viewRange(view, analysis, scale);
        if (range === null) continue;
        expect(range.to).toBeGreaterThan(range.from);
        if (scale === "log") expect(range.from).toBeGreaterThan(0);
      }
    },
  );

  it("shows the present volume around here", () => {
    const range = viewRange("here", support, "log");
    expect(range?.from).toBeLessThan(20000);
    expect(range?.to).toBeGreaterThan(20000);
  });

  it("has nothing to show around a volume of zero", () => {
    expect(viewRange("here", idle, "log")).toBeNull();
  });

  it("has nothing to show around a break-even that does not exist", () => {
    expect(viewRange("break-even", apiOnly, "log")).toBeNull();
  });
});

describe("nearestBreakEven", () => {
  it("is the nearest in proportion, not the smallest", () => {
    const all = support.pairs.flatMap((p) => p.breakEven.first ?? []);
    const nearest = nearestBreakEven(support)?.from ?? 0;
    expect(nearest).toBeGreaterThan(Math.min(...all));
    for (const v of all)
      expect(Math.abs(Math.log(nearest / 20000))).toBeLessThanOrEqual(Math.abs(Math.log(v / 20000)));
  });
});
