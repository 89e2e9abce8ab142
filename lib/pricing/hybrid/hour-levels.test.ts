import fc from "fast-check";
import { expect, test } from "vitest";
import { nthLargest, valleyLevel } from "./hour-levels.ts";

const hours = fc.array(
  fc.record({ load: fc.integer({ min: 0, max: 9 }), slots: fc.integer({ min: 1, max: 3 }) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const columns = (list: readonly { load: number; slots: number }[]) =>
  [Float64Array.from(list, (h) => h.load), Float64Array.from(list, (h) => h.slots)] as const;

test("pouring work into the valleys up to the level uses all of it", () => {
  fc.assert(
    fc.property(hours, fc.double({ min: 0.001, max: 500, noNaN: true }), (list, volume) => {
      const [loads, slots] = columns(list);
      const level = valleyLevel(loads, slots, volume);
      const poured = list.reduce((sum, h) => sum + Math.max(0, level - h.load) * h.slots, 0);
      expect(poured).toBeCloseTo(volume, 9);
    }),
    { numRuns: 2000, seed: 2 },
  );
});

test("the n-th largest hour is that of the sorted hours", () => {
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 100 }), (list, n) => {
      const sorted = list.flatMap((h) => Array<number>(h.slots).fill(h.load)).sort((a, b) => b - a);
      expect(nthLargest(...columns(list), n)).toBe(sorted[n - 1] ?? null);
    }),
    { numRuns: 2000, seed: 2 },
  );
});
