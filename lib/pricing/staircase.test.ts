import { expect, test } from "vitest";
import { stepsAbove, stepsAt, wholeSteps, type Staircase } from "./staircase.ts";

const stairs = (more: Partial<Staircase>): Staircase => ({
  width: 100,
  phase: 0,
  floor: 0,
  height: 1,
  ...more,
});

test.each([
  [2, 2],
  [2.0000000000000004, 2],
  [1.9999999999999998, 2],
  [1.0000000123, 2],
  [0, 0],
  [1e-300, 1],
  [81_000_001 / 81_000_000, 2],
])("%d is rounded up to %d whole steps", (ratio, steps) => {
  expect(wholeSteps(ratio)).toBe(steps);
});

test("the lightest load needs a step, at the volume itself as just above nothing", () => {
  const light = stairs({ width: 1e160 });
  expect(stepsAt(light, 0)).toBe(0);
  expect(stepsAbove(light, 0)).toBe(1);
  expect(stepsAt(light, 9)).toBe(1);
});

test("a light load counts beside a hundred thousand spares", () => {
  const spared = stairs({ phase: 100_000, floor: 100_000 });
  expect(stepsAt(spared, 0)).toBe(100_000);
  expect(stepsAt(spared, 1e-9)).toBe(100_001);
  expect(stepsAbove(spared, 100)).toBe(100_002);
});

test("a step that is exactly full is not left yet", () => {
  const shared = stairs({ phase: 0.5, floor: 1 });
  expect(stepsAt(shared, 50)).toBe(1);
  expect(stepsAbove(shared, 50)).toBe(2);
  expect(stepsAt(shared, 50.001)).toBe(2);
});
