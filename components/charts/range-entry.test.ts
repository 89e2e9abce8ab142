import { describe, expect, it } from "vitest";
import { rangeText, readRange } from "./range-entry.ts";

describe("readRange", () => {
  it("reads what a person types", () => {
    expect(readRange("1k", "2.5M", "log")).toEqual({ ok: true, from: 1000, to: 2_500_000 });
    expect(readRange("0", "1,000", "linear")).toEqual({ ok: true, from: 0, to: 1000 });
  });

  it.each([
    ["", "10", "linear", "From: Type a number."],
    ["1", "ten", "linear", /^To: /],
    ["-1", "10", "linear", "From cannot be below zero."],
    ["0", "10", "log", /logarithmic/],
    ["10", "10", "linear", "To must be larger than From."],
    ["20", "10", "log", "To must be larger than From."],
    ["1", "1e300", "log", /at most/],
  ] as const)("refuses %j to %j on a %s axis in words", (from, to, scale, problem) => {
    const entry = readRange(from, to, scale);
    expect(entry.ok ? "" : entry.problem).toMatch(problem);
  });

  it.each([0, 1, 12.5, 730.4, 41_832, 2.5e6, 1e15])("reads back what it shows for %d", (value) => {
    const entry = readRange(rangeText(value), "1e15", "linear");
    if (value < 1e15) expect(entry).toMatchObject({ from: Number(value.toPrecision(3)) });
    expect(readRange("0", rangeText(Math.max(1, value)), "linear").ok).toBe(true);
  });
});
