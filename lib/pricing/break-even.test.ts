import { expect, test } from "vitest";
import { breakEven } from "./break-even.ts";
import { costAt, flatCurve, proportionalCurve, type CostCurve } from "./cost-curve.ts";
import { toCents } from "./cents.ts";
import { drawnCurve } from "./drawn-curve.ts";
import { factorAtParity, throughputAtParity, utilisationAtParity } from "./inverse.ts";
import { winnerIntervals } from "./winners.ts";

const stairs = (width: number, height: number, fixed = 0, floor = 0): CostCurve => ({
  fixed,
  perDailyRequest: 0,
  stairs: [{ width, height, phase: 0, floor }],
});

test("a published case: $30 and $100 a step of 81 M tokens against $1.40 per million first pay at token 235,714,286", () => {
  const found = breakEven(stairs(81e6, 100, 30), proportionalCurve(1.4e-6));
  expect(Math.ceil(found.first ?? 0)).toBe(235_714_286);
  // The volume just below it still pays the API, as steps 1 and 2 never win.
  expect(costAt(stairs(81e6, 100, 30), 235_714_285)).toBeGreaterThan(1.4e-6 * 235_714_285);
});

test.each([
  ["always", flatCurve(0), proportionalCurve(1), 0, 0],
  ["from-volume", flatCurve(300), proportionalCurve(2), 150, 150],
  ["never", proportionalCurve(3), proportionalCurve(2), null, null],
  [
    "window",
    { fixed: 100, perDailyRequest: 2, stairs: [{ width: 1000, height: 5000, phase: 0, floor: 0 }] },
    { fixed: 6000, perDailyRequest: 1, stairs: [] },
    0,
    null,
  ],
  ["alternates", stairs(100, 100, -50), proportionalCurve(1), 50, null],
] as const)("the outcome %s", (outcome, challenger, incumbent, first, sustained) => {
  const found = breakEven(challenger, incumbent);
  expect([found.outcome, found.first, found.sustained]).toEqual([outcome, first, sustained]);
});

test("first comes no later than sustained, and between them the two change places", () => {
  const found = breakEven(stairs(100, 90, 60), proportionalCurve(1));
  expect(found.first).toBeLessThan(found.sustained ?? 0);
  expect(found.crossings.count).toBeGreaterThan(2);
  for (const factor of [1.001, 1.1, 2, 10, 1000]) {
    const v = (found.sustained ?? 0) * factor;
    expect(costAt(stairs(100, 90, 60), v)).toBeLessThanOrEqual(v);
  }
});

test("winner intervals join end to end and name the cheapest everywhere", () => {
  const contenders = [
    { id: "api", curve: proportionalCurve(2), upTo: Infinity },
    { id: "rented", curve: stairs(100, 120, 50), upTo: Infinity },
    { id: "owned", curve: stairs(400, 300, 900, 1), upTo: Infinity },
  ];
  const { intervals, alternates } = winnerIntervals(contenders);
  expect(alternates).toBeNull();
  expect(intervals[0]?.from).toBe(0);
  expect(intervals.at(-1)?.to).toBe(Infinity);
  for (const [i, interval] of intervals.entries()) {
    if (i > 0) expect(interval.from).toBe(intervals[i - 1]?.to);
    for (const share of [0.01, 0.3, 0.7, 0.99]) {
      const v =
        interval.to === Infinity
          ? interval.from * (1 + share)
          : interval.from + (interval.to - interval.from) * share;
      const best = Math.min(...contenders.map((c) => costAt(c.curve, v)));
      for (const id of interval.winners)
        expect(costAt(contenders.find((c) => c.id === id)?.curve ?? flatCurve(NaN), v)).toBe(best);
    }
  }
});

test("an option that cannot serve a volume does not win there", () => {
  const { intervals } = winnerIntervals([
    { id: "api", curve: proportionalCurve(2), upTo: Infinity },
    { id: "small", curve: flatCurve(10), upTo: 100 },
  ]);
  expect(intervals).toEqual([
    { from: 0, to: 5, winners: ["api"] },
    { from: 5, to: 100, winners: ["small"] },
    { from: 100, to: Infinity, winners: ["api"] },
  ]);
});

test("at the break-even utilisation the hardware costs per request what the API does", () => {
  const u = utilisationAtParity(1000, 0.1, proportionalCurve(1), 2000);
  expect(u).not.toBeNull();
  const v = (u ?? 0) * 2000;
  expect(1000 + 0.1 * v).toBeCloseTo(v, 9);
  expect(utilisationAtParity(1000, 2, proportionalCurve(1), 2000)).toBeNull();
  expect(utilisationAtParity(5, 0, { fixed: 10, perDailyRequest: 1, stairs: [] }, 2000)).toBe(0);
});

test("at the factor of parity the part makes the totals equal", () => {
  expect(factorAtParity(300, 120, 1000)).toBeCloseTo(820 / 120, 12);
  expect(factorAtParity(300, 120, 100)).toBeNull();
  expect(factorAtParity(300, 0, 1000)).toBeNull();
});

test("at the throughput of parity one more per cent of load would cost more than the target", () => {
  const load = stairs(100, 10, 0, 1);
  const factor = throughputAtParity(load, 5, 26, 300) ?? 0;
  expect(factor).toBeCloseTo(1.5, 12);
  expect(5 + costAt(load, 300 / factor)).toBeLessThanOrEqual(26);
  expect(5 + costAt(load, (300 / factor) * 1.01)).toBeGreaterThan(26);
  expect(throughputAtParity(load, 20, 26, 300)).toBeNull();
  // Two units cost the target to the cent, so both may be used in full.
  expect(throughputAtParity(load, 6, 26, 300)).toBeCloseTo(1.5, 12);
  // Exactly one unit is affordable, whatever it carries up to its width.
  expect(throughputAtParity(load, 16, 26, 300)).toBeCloseTo(3, 12);
});

test("cents add up to the rounded total", () => {
  expect(toCents([0.333, 0.333, 0.334])).toEqual([33, 33, 34]);
  const amounts = [10.005, 20.005, 30.005, 0.001, 7.777];
  const sum = toCents(amounts).reduce((a, b) => a + b, 0);
  expect(sum).toBe(Math.round(amounts.reduce((a, b) => a + b, 0) * 100));
});

test("a drawn staircase has vertical risers where they show and exact values where they do not", () => {
  const curve = stairs(100, 7, 3);
  const few = drawnCurve(curve, 1, 1000, "linear");
  for (const { volume, monthlyUsd } of few) {
    expect([costAt(curve, volume), costAt(curve, volume) + 7]).toContain(monthlyUsd);
  }
  expect(few.filter((p) => p.volume === 500).map((p) => p.monthlyUsd)).toContain(3 + 7 * 6);
  const many = drawnCurve(curve, 1, 1e6, "linear");
  expect(many.length).toBeLessThanOrEqual(400);
  for (const { volume, monthlyUsd } of many) expect(monthlyUsd).toBe(costAt(curve, volume));
});
