import { expect, test } from "vitest";
import { importFixture } from "../import/testing/fixture.ts";
import { benchmarkCost } from "./benchmark-cost.ts";

/** Three loads: 537.6, 1,075.2 and 1,209.6 steady output tokens a second; the second met its target. */
const OWN = importFixture("breakeven.json");

test("the operating point and the peak are told apart, by steady rates where they were measured", () => {
  const cost = benchmarkCost(OWN, { usdPerHour: 3.6 });
  expect(cost.operating?.point).toBe(1);
  expect(cost.operating?.capacity).toEqual({
    outputTokensPerSecond: 1075.2,
    // 8 requests a second of 512 tokens over the run, and 5 % more while it was steady.
    inputTokensPerSecond: 4096 * 1.05,
    totalTokensPerSecond: 4096 * 1.05 + 1075.2,
    span: "steady",
  });
  // 0.001 ÷ 1,075.2 × 10⁶, and ÷ 1,209.6.
  expect(cost.operating?.usdPerMTok?.outputOnly).toBeCloseTo(0.930059524, 8);
  expect(cost.peak?.point).toBe(2);
  expect(cost.peak?.usdPerMTok?.outputOnly).toBeCloseTo(0.826719577, 8);
});

test("a chosen point takes the place of the operating point, and one that does not exist has no cost", () => {
  expect(benchmarkCost(OWN, { usdPerHour: 1, chosenPoint: 0 }).operating?.point).toBe(0);
  expect(benchmarkCost(OWN, { usdPerHour: 1, chosenPoint: 9 }).operating).toBeNull();
});

test("a file with one run is planned with that run, and one with several asks for a choice", () => {
  const single = benchmarkCost(importFixture("vllm-rate.json"), { usdPerHour: 1.5, utilisation: 0.7 });
  expect(single.operating).toEqual(single.peak);
  expect(single.operating?.capacity.span).toBe("whole-run");
  // 1.5 ÷ 3,600 ÷ (620.6061 × 0.7) × 10⁶ and ÷ (3,103.0303 × 0.7).
  expect(single.operating?.usdPerMTok?.outputOnly).toBeCloseTo(0.95912388, 6);
  expect(single.operating?.usdPerMTok?.blended).toBeCloseTo(0.19182478, 6);
  const several = benchmarkCost(importFixture("vllm-appended.json"), { usdPerHour: 1.5 });
  expect(several.operating).toBeNull();
  expect(several.peak?.point).toBe(1);
});

test("a result without output tokens has no cost", () => {
  const points = OWN.points.map((point) => ({
    ...point,
    rates: { ...point.rates, outputTokensPerSecond: 0, steadyOutputTokensPerSecond: null },
  }));
  expect(benchmarkCost({ ...OWN, points }, { usdPerHour: 1 })).toEqual({ operating: null, peak: null });
});
