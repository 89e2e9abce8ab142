import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

describe("spreadLabels", () => {
  it("leaves labels alone that are far enough apart", () => {
    const spots = [
      { id: "a", y: 10 },
      { id: "b", y: 40 },
    ];
    expect(spreadLabels(spots, 16, 0, 100)).toEqual(spots);
  });

  it("moves two that overlap apart by the same distance", () => {
    const spots = [
      { id: "b", y: 52 },
      { id: "a", y: 50 },
    ];
    expect(spreadLabels(spots, 16, 0, 100)).toEqual([
      { id: "a", y: 43 },
      { id: "b", y: 59 },
    ]);
  });

  it("keeps a crowd at the edge inside", () => {
    const spots = ["a", "b", "c"].map((id) => ({ id, y: 98 }));
    expect(spreadLabels(spots, 16, 0, 100).map((s) => s.y)).toEqual([68, 84, 100]);
  });

  it("never lets two overlap, whatever the lines do", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 6 }), (ys) => {
        const placed = spreadLabels(
          ys.map((y, i) => ({ id: String(i), y })),
          18,
          0,
          300,
        );
        expect(placed).toHaveLength(ys.length);
        for (const [i, spot] of placed.entries()) {
          expect(spot.y).toBeGreaterThanOrEqual(-1e-9);
          expect(spot.y).toBeLessThanOrEqual(300 + 1e-9);
          if (i > 0) expect(spot.y - (placed[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(18 - 1e-9);
        }
      }),
    );
  });
});
