import { describe, expect, it } from "vitest";
import { moveCursor, pointedVolume } from "./cursor-volume.ts";

const linear = { from: 0, to: 1000, scale: "linear" } as const;
const log = { from: 1, to: 1e6, scale: "log" } as const;

describe("pointedVolume", () => {
  it("is round to what a pixel can tell apart", () => {
    expect(pointedVolume(linear, 0.41832, 500, [])).toBe(418);
    expect(pointedVolume(log, 0.75, 600, [])).toBe(31_600);
  });

  it("is round below one as well", () => {
    expect(pointedVolume({ from: 0.5, to: 100, scale: "log" }, 0.5345, 500, [])).toBe(8.49);
  });

  it("is a mark exactly when the pointer is next to it", () => {
    expect(pointedVolume(linear, 0.4195, 500, [423.7])).toBe(423.7);
  });

  it("is not drawn to a mark further away", () => {
    expect(pointedVolume(linear, 0.3, 500, [423.7])).toBe(300);
  });

  it("stays on the axis", () => {
    expect(pointedVolume(linear, 1.2, 500, [])).toBe(1000);
    expect(pointedVolume(log, -0.1, 500, [])).toBe(1);
  });
});

describe("moveCursor", () => {
  it("moves by a fiftieth of the axis", () => {
    expect(moveCursor(linear, 500, "right", [])).toBeCloseTo(520);
    expect(moveCursor(log, 1000, "left", [])).toBeCloseTo(10 ** (3 - 6 / 50));
  });

  it("gets away from a mark between two stops in either direction", () => {
    expect(moveCursor(linear, 509, "right", [])).toBeGreaterThan(509);
    expect(moveCursor(linear, 511, "left", [])).toBeLessThan(511);
  });

  it("jumps from mark to mark and then to the ends", () => {
    expect(moveCursor(linear, 10, "next-mark", [900, 42, 5000])).toBe(42);
    expect(moveCursor(linear, 42, "next-mark", [900, 42])).toBe(900);
    expect(moveCursor(linear, 900, "next-mark", [900, 42])).toBe(1000);
    expect(moveCursor(linear, 10, "previous-mark", [900, 42])).toBe(0);
  });
});
