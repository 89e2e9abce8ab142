import { expect, test } from "vitest";
import { hourlyTraffic } from "./day-shape.ts";

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test.each([1, 1.0001, 1.5, 2, 2.5, 4, 10, 20, 23.9])(
  "a peak of %s times the mean peaks at exactly that, and the mean is 1",
  (peakToMean) => {
    const traffic = hourlyTraffic({ kind: "peak", peakToMean, peakHour: 14 });
    expect(traffic).toHaveLength(24);
    expect(Math.max(...traffic)).toBe(peakToMean);
    expect(traffic[14]).toBe(peakToMean);
    expect(mean(traffic)).toBeCloseTo(1, 12);
    expect(Math.min(...traffic)).toBeGreaterThanOrEqual(0);
  },
);

test("the smooth peak follows exp(κ cos): its logarithm is a cosine", () => {
  const traffic = hourlyTraffic({ kind: "peak", peakToMean: 2, peakHour: 0 });
  const log = traffic.map(Math.log);
  const amplitude = ((log[0] ?? 0) - (log[12] ?? 0)) / 2;
  const middle = ((log[0] ?? 0) + (log[12] ?? 0)) / 2;
  for (const [h, value] of log.entries()) {
    expect(value).toBeCloseTo(middle + amplitude * Math.cos((2 * Math.PI * h) / 24), 9);
  }
});

test("weights count by their ratios only", () => {
  const weights = Array.from({ length: 24 }, (_, h) => h);
  const traffic = hourlyTraffic({ kind: "weights", weights });
  const tenfold = hourlyTraffic({ kind: "weights", weights: weights.map((w) => w * 10) });
  expect(traffic).toEqual(tenfold);
  expect(mean(traffic)).toBeCloseTo(1, 12);
});
