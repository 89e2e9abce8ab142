import { expect, test } from "vitest";

import { daysBetween, isStale, oldestFreshDay } from "./staleness.ts";

test.each([
  ["2026-09-24", "2026-11-23", false],
  ["2026-09-23", "2026-11-23", true],
  ["2026-11-23", "2026-11-23", false],
  ["2026-12-01", "2026-11-23", false],
])("a price of %s on %s is stale: %s", (asOf, today, stale) => {
  expect(isStale(asOf, today)).toBe(stale);
});

test("the age at which a price is stale can be set", () => {
  expect(isStale("2026-11-01", "2026-11-23", 21)).toBe(true);
  expect(isStale("2026-11-01", "2026-11-23", 22)).toBe(false);
});

test("days are counted over months, leap days and years", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2025-12-31", "2026-01-01")).toBe(1);
});

test.each(["2026-02-31", "23.11.2026", "2026-11", ""])("%j is refused as a day", (day) => {
  expect(() => isStale(day, "2026-11-23")).toThrow(RangeError);
});

test("the oldest fresh day is not stale and the day before it is", () => {
  const oldest = oldestFreshDay("2026-11-23");
  expect(oldest).toBe("2026-09-24");
  expect(isStale(oldest, "2026-11-23")).toBe(false);
  expect(isStale("2026-09-23", "2026-11-23")).toBe(true);
});
