import { expect, test } from "vitest";
import { monthTicks } from "./month-ticks.ts";

test.each([
  [60, 600, [0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60]],
  [60, 300, [0, 12, 24, 36, 48, 60]],
  [12, 600, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  [120, 300, [0, 24, 48, 72, 96, 120]],
  [1, 600, [0, 1]],
])("%d months on %d pixels are marked at round months", (months, width, expected) => {
  expect(monthTicks(months, width)).toEqual(expected);
});
