import { expect, test } from "vitest";

import { median } from "./median.ts";

test.each([
  [[7], 7],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[0, 0, 5], 0],
])("the median of %j is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("as many values lie below the median as above it", () => {
  for (let size = 1; size <= 12; size++) {
    const values = Array.from({ length: size }, (_, index) => (index * 7919) % 101);
    const middle = median(values);
    const below = values.filter((value) => value < middle).length;
    const above = values.filter((value) => value > middle).length;
    expect(below).toBe(above);
  }
});

test("the list given is left in its order", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

test("no numbers have no median", () => {
  expect(() => median([])).toThrow(RangeError);
});
