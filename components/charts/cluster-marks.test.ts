import { describe, expect, it } from "vitest";
import { clusterMarks } from "./cluster-marks.ts";

const mark = (item: string, x: number, y: number, important = false) => ({ item, x, y, important });

describe("clusterMarks", () => {
  it("keeps marks apart that do not cover each other", () => {
    expect(clusterMarks([mark("a", 10, 50), mark("b", 40, 50)], 12)).toHaveLength(2);
  });

  it("keeps marks apart that are above one another", () => {
    expect(clusterMarks([mark("a", 10, 50), mark("b", 11, 90)], 12)).toHaveLength(2);
  });

  it("joins a chain of near marks into one at their middle", () => {
    const [only, ...rest] = clusterMarks([mark("a", 10, 50), mark("b", 18, 52, true), mark("c", 26, 54)], 12);
    expect(rest).toEqual([]);
    expect(only).toEqual({ x: 18, y: 52, items: ["a", "b", "c"], important: true });
  });

  it("loses none of a thousand", () => {
    const marks = Array.from({ length: 1000 }, (_, i) => mark(String(i), (i * 37) % 700, (i * 91) % 300));
    expect(clusterMarks(marks, 12).flatMap((c) => c.items)).toHaveLength(1000);
  });
});
