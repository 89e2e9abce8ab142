import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks } from "./ticks.ts";

describe("niceTicks", () => {
  it.each([
    ["a linear axis from zero", { from: 0, to: 47_000, scale: "linear" }, 6, [0, 10e3, 20e3, 30e3, 40e3]],
    ["tenths without noise", { from: 0, to: 0.47, scale: "linear" }, 5, [0, 0.1, 0.2, 0.3, 0.4]],
    ["a linear axis far from zero", { from: 98, to: 103, scale: "linear" }, 6, [98, 99, 100, 101, 102, 103]],
    ["many decades", { from: 90, to: 2e6, scale: "log" }, 6, [100, 1e3, 1e4, 1e5, 1e6]],
    ["more decades than ticks", { from: 1, to: 1e12, scale: "log" }, 6, [1, 1e3, 1e6, 1e9, 1e12]],
    ["two decades", { from: 1, to: 100, scale: "log" }, 7, [1, 2, 5, 10, 20, 50, 100]],
    ["two decades, little room", { from: 1, to: 100, scale: "log" }, 5, [1, 3, 10, 30, 100]],
    ["half a decade", { from: 21, to: 48, scale: "log" }, 6, [25, 30, 35, 40, 45]],
    ["below one", { from: 0.0009, to: 0.02, scale: "log" }, 5, [0.001, 0.002, 0.005, 0.01, 0.02]],
  ] as const)("marks round values on %s", (_, axis, most, ticks) => {
    expect(niceTicks(axis, most)).toEqual(ticks);
  });

  it("gives nothing for an axis without length", () => {
    expect(niceTicks({ from: 5, to: 5, scale: "log" }, 6)).toEqual([]);
  });

  it("never gives more than asked for, nor any outside the axis, and they ascend", () => {
    const axes = fc
      .tuple(
        fc.double({ min: 1e-6, max: 1e13, noNaN: true }),
        fc.double({ min: 1.01, max: 1e9, noNaN: true }),
      )
      .map(([from, factor]) => ({ from, to: from * factor }));
    fc.assert(
      fc.property(
        axes,
        fc.constantFrom("linear", "log"),
        fc.integer({ min: 2, max: 10 }),
        (span, scale, most) => {
          const ticks = niceTicks({ ...span, scale }, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          for (const [i, tick] of ticks.entries()) {
            expect(tick).toBeGreaterThanOrEqual(span.from * (1 - 1e-6));
            expect(tick).toBeLessThanOrEqual(span.to * (1 + 1e-6));
            if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? Infinity);
          }
        },
      ),
    );
  });
});
