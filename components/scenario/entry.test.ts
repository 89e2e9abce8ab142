import { describe, expect, it } from "vitest";
import { GROUPS, WORKLOAD_INPUTS } from "@/lib/scenario/scenario.ts";
import { formatEntry, plainEntry, readEntry } from "./entry.ts";

const { requestsPerDay, cachedInputShare, hourWeights, tokensPerSecond } = WORKLOAD_INPUTS;

describe("readEntry", () => {
  it.each([
    [requestsPerDay, "24k", 24000],
    [requestsPerDay, "100*30", 3000],
    [requestsPerDay, " 1,500,000 ", 1_500_000],
    [cachedInputShare, "35", 0.35],
    [cachedInputShare, "35%", 0.35],
    [cachedInputShare, "29", 0.29],
    [tokensPerSecond, "", null],
    [tokensPerSecond, "1.2k", 1200],
  ])("reads what a person types: %#", (input, text, value) => {
    expect(readEntry(input, text)).toEqual({ value });
  });

  it("reads lists with spaces, commas and semicolons", () => {
    const text = Array.from({ length: 24 }, (_, hour) => String(hour)).join("; ");
    expect(readEntry(hourWeights, text)).toEqual({ value: Array.from({ length: 24 }, (_, hour) => hour) });
    expect(readEntry(hourWeights, "")).toEqual({ value: [] });
  });

  it.each([
    [requestsPerDay, "-5", /Requests a day must be between/],
    [requestsPerDay, "", /Type a number/],
    [requestsPerDay, "lots", /not a number/],
    [cachedInputShare, "120", /between 0 % and 100 %; 120 % is not/],
    [hourWeights, "1 2 x", /"x" is not a number/],
    [GROUPS.owned.pue, "0.5", /Power usage effectiveness must be between 1 and 5/],
  ])("refuses in words what does not fit: %#", (input, text, problem) => {
    expect(readEntry(input, text)).toEqual({ problem: expect.stringMatching(problem) as string });
  });
});

describe("formatEntry", () => {
  it.each([
    [requestsPerDay, 24000, "24,000"],
    [cachedInputShare, 0.29, "29"],
    [GROUPS.owned.usdPerKwh, 0.0825, "0.0825"],
    [tokensPerSecond, null, ""],
    [GROUPS.general.lens, "full", "Everything"],
    [GROUPS.apiFrontier.peakUtcHours, [1, 2.5], "1, 2.5"],
  ])("writes a value so that reading gives it back: %#", (input, value, text) => {
    expect(formatEntry(input, value)).toBe(text);
    if (input.kind !== "choice") expect(readEntry(input, text)).toEqual({ value });
  });
});

describe("plainEntry", () => {
  it("leaves out separators, so that digits can be added and deleted", () => {
    expect(plainEntry(requestsPerDay, 1_500_000.5)).toBe("1500000.5");
    expect(plainEntry(GROUPS.apiFrontier.peakUtcHours, [1, 2])).toBe("1, 2");
  });
});
