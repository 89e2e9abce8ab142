import { describe, expect, it } from "vitest";
import type { OptionId } from "@/lib/pricing/option.ts";
import { winnerSegments } from "./winner-segments.ts";

const axis = { from: 0, to: 100, scale: "linear" } as const;
const region = (from: number, to: number, ...winners: OptionId[]) => ({ from, to, winners });

describe("winnerSegments", () => {
  it("lays stretches side by side", () => {
    const segments = winnerSegments([region(0, 25, "api-open"), region(25, 100, "owned")], axis, 400);
    expect(segments.map(({ left, width, winners }) => [left, width, ...winners])).toEqual([
      [0, 100, "api-open"],
      [100, 300, "owned"],
    ]);
  });

  it("joins stretches that are too narrow to see into one that changes", () => {
    const narrow = Array.from({ length: 40 }, (_, i) =>
      region(20 + i / 4, 20.25 + i / 4, i % 2 === 0 ? "owned" : "api-open"),
    );
    const segments = winnerSegments(
      [region(0, 20, "api-open"), ...narrow, region(30, 100, "owned")],
      axis,
      400,
    );
    expect(segments.map(({ changing, width }) => [changing, Math.round(width)])).toEqual([
      [false, 80],
      [true, 40],
      [false, 280],
    ]);
    expect(segments[1]?.winners).toEqual(["owned", "api-open"]);
  });

  it("fills the gap where changes were too many to list", () => {
    const segments = winnerSegments([region(0, 20, "api-open"), region(60, 100, "owned")], axis, 400);
    expect(segments[1]).toMatchObject({ from: 20, to: 60, changing: true, winners: ["api-open", "owned"] });
  });

  it("covers the axis to its end where changes never stop", () => {
    expect(winnerSegments([region(0, 20, "api-open")], axis, 400).at(-1)).toMatchObject({
      to: 100,
      changing: true,
    });
  });
});
