import { expect, test } from "vitest";
import { isoTime } from "./iso-time.ts";

test.each([
  ["20260827-101500", "2026-08-27T10:15:00.000Z"],
  ["2026-07-03T05:21:36.274997", "2026-07-03T05:21:36.274Z"],
  ["2026-07-03T05:21:36+02:00", "2026-07-03T03:21:36.000Z"],
  ["2026-07-03T05:21Z", "2026-07-03T05:21:00.000Z"],
  [1_791_814_530, "2026-10-12T14:15:30.000Z"],
  // Not seconds since 1970 but of a monotonic clock, or milliseconds, or no time at all.
  [0, null],
  [12_345.6, null],
  [1_791_814_530_000, null],
  [NaN, null],
  ["20261399-101500", null],
  ["yesterday", null],
  [null, null],
])("%j is %s", (value, expected) => {
  expect(isoTime(value)).toBe(expected);
});
