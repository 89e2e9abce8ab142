import { expect, test } from "vitest";
import { LiveHistogram } from "./live-histogram.ts";

test("percentiles are at most one bucket too large", () => {
  const histogram = new LiveHistogram();
  for (let ms = 1; ms <= 1000; ms += 1) histogram.add(ms);
  for (const p of [1, 50, 90, 99]) {
    const found = histogram.percentile(p) ?? 0;
    expect(found).toBeGreaterThanOrEqual(p * 10);
    expect(found).toBeLessThanOrEqual(p * 10 * 1.05);
  }
});

test("nothing counted has no percentile, and no time is out of range", () => {
  const histogram = new LiveHistogram();
  expect(histogram.percentile(50)).toBeNull();
  histogram.add(0);
  histogram.add(1e12);
  expect(histogram.percentile(1)).toBeCloseTo(0.1, 9);
  expect(histogram.percentile(99)).toBeGreaterThan(1e6);
});
