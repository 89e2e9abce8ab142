import { describe, expect, test } from "vitest";
import { distributionOf } from "./distribution.ts";
import { percentile } from "./percentile.ts";

const VALUES = [3, 1, 4, 1.5, 9.25, 2.6, 5.35];

describe("percentiles are those that numpy prints", () => {
  const sorted = Float64Array.from(VALUES).sort();
  test.each([
    [0, 1],
    [1, 1.03],
    [25, 2.05],
    [50, 3],
    [75, 4.675],
    [90, 6.910000000000001],
    [99, 9.015999999999998],
    [99.9, 9.226600000000003],
    [100, 9.25],
  ])("p%s", (p, value) => expect(percentile(sorted, p)).toBeCloseTo(value, 12));

  test.each([
    [1, 10.1],
    [50, 15],
    [99, 19.9],
  ])("p%s of two values", (p, value) => {
    expect(percentile(Float64Array.of(10, 20), p)).toBeCloseTo(value, 12);
  });

  test("one value is each of its percentiles", () => {
    for (const p of [0, 1, 50, 99.9, 100]) expect(percentile(Float64Array.of(7), p)).toBe(7);
  });
});

test("mean and standard deviation are numpy's, and the values stay in their order", () => {
  const values = [...VALUES];
  expect(distributionOf(values)).toMatchObject({ count: 7, min: 1, max: 9.25 });
  expect(distributionOf(values)?.mean).toBeCloseTo(3.8142857142857145, 12);
  expect(distributionOf(values)?.standardDeviation).toBeCloseTo(2.6009221284704673, 12);
  expect(values).toEqual(VALUES);
});

test("no values have no distribution", () => {
  expect(distributionOf([])).toBeNull();
});
