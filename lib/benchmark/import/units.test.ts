import { expect, test } from "vitest";
import { millisecondsPer, perSecondFactor } from "./units.ts";

test.each([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["ms", 1],
  ["sec", 1000],
  ["s", 1000],
  ["tokens", null],
  ["__proto__", null],
  [undefined, null],
])("a unit of time %s is %s ms", (unit, expected) => {
  expect(millisecondsPer(unit)).toBe(expected);
});

test.each([
  ["requests/sec", 1],
  ["tokens/s", 1],
  ["tokens/ms", 1000],
  ["requests/min", 1 / 60],
  ["tokens/sec/user", null],
  ["tokens", null],
  [null, null],
])("a rate in %s is %s times as much a second", (unit, expected) => {
  expect(perSecondFactor(unit)).toBe(expected);
});
