import fc from "fast-check";
import { expect, test } from "vitest";
import { costAt, flatCurve, proportionalCurve, type CostCurve } from "./cost-curve.ts";
import { crossings } from "./crossings.ts";
import { signOf, type Sign } from "./sign-tracker.ts";

const line = (fixed: number, slope: number): CostCurve => ({ fixed, perDailyRequest: slope, stairs: [] });
const stairs = (
  fixed: number,
  width: number,
  height: number,
  more: Partial<{ phase: number; floor: number }> = {},
): CostCurve => ({
  fixed,
  perDailyRequest: 0,
  stairs: [{ width, height, phase: more.phase ?? 0, floor: more.floor ?? 0 }],
});

/**
 * Signs of `left − right` at every breakpoint (taken from below and from above) and between breakpoints at the
 * exact root of each piece, found by walking all treads one by one: the slow way that must agree.
 */
function bruteForceChanges(
  left: CostCurve,
  right: CostCurve,
  upTo: number,
): { volume: number; before: Sign; after: Sign }[] {
  const ends = new Set<number>([upTo]);
  for (const s of [...left.stairs, ...right.stairs]) {
    for (let k = Math.floor(s.phase) - 1; s.width * (k - s.phase) < upTo; k += 1) {
      const v = s.width * (k - s.phase);
      if (v > 0) ends.add(v);
    }
  }
  const breaks = [0, ...[...ends].sort((a, b) => a - b)];
  const changes: { volume: number; before: Sign; after: Sign }[] = [];
  let sign: Sign | null = null;
  const see = (next: Sign, volume: number) => {
    if (sign !== null && next !== sign) changes.push({ volume, before: sign, after: next });
    sign = next;
  };
  for (let i = 0; i + 1 < breaks.length; i += 1) {
    const lo = breaks[i] ?? 0;
    const hi = breaks[i + 1] ?? 0;
    // Two inner points define the line of the piece without touching its ends.
    const a = lo + (hi - lo) * 0.25;
    const b = lo + (hi - lo) * 0.75;
    const da = costAt(left, a) - costAt(right, a);
    const db = costAt(left, b) - costAt(right, b);
    const slope = (db - da) / (b - a);
    const round = (x: number) => (Math.abs(x) < 1e-7 ? 0 : x);
    const atLo = round(da - slope * (a - lo));
    const atHi = round(db + slope * (hi - b));
    const inside = signOf(atLo) === 0 ? signOf(atHi) : signOf(atLo);
    see(inside, lo);
    if (signOf(atHi) !== 0 && signOf(atHi) !== inside)
      see(signOf(atHi), lo + ((hi - lo) * atLo) / (atLo - atHi));
  }
  return changes;
}

const integerStairs = fc.record({
  width: fc.integer({ min: 1, max: 60 }),
  phase: fc.constantFrom(0, 0, 0.5, 0.25, 1),
  floor: fc.integer({ min: 0, max: 4 }),
  height: fc.integer({ min: 1, max: 80 }),
});
/** Fractions that no binary number holds exactly, without the denormal ones that mean nothing in money. */
const fraction = (min: number, max: number) =>
  fc.integer({ min: Math.ceil(min * 37), max: max * 37 }).map((n) => n / 37);
const fractionStairs = fc.record({
  width: fraction(0.3, 50),
  phase: fraction(0, 2),
  floor: fc.integer({ min: 0, max: 4 }),
  height: fraction(0.1, 90),
});
const curveOf = (
  stair: fc.Arbitrary<CostCurve["stairs"][number]>,
  money: fc.Arbitrary<number>,
  slopes: fc.Arbitrary<number>,
  most: number,
) => fc.record({ fixed: money, perDailyRequest: slopes, stairs: fc.array(stair, { maxLength: most }) });
const integerCurve = (most: number) =>
  curveOf(integerStairs, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 6 }), most);
const fractionCurve = (most: number) => curveOf(fractionStairs, fraction(0, 300), fraction(0, 6), most);

function expectAgreement(left: CostCurve, right: CostCurve, upTo: number, exact: boolean): void {
  const found = crossings(left, right, { upTo, limit: 100_000 });
  const expected = bruteForceChanges(left, right, upTo);
  expect(found.changes.map((c) => [c.before, c.after])).toEqual(expected.map((c) => [c.before, c.after]));
  for (const [i, change] of found.changes.entries()) {
    const tolerance = exact ? 1e-9 : 1e-6;
    expect(Math.abs(change.volume - (expected[i]?.volume ?? NaN))).toBeLessThanOrEqual(
      tolerance * Math.max(1, change.volume),
    );
  }
  expect(found.count).toBe(expected.length);
}

test("a line and a staircase of whole numbers cross exactly where brute force finds sign changes", () => {
  fc.assert(
    fc.property(integerCurve(0), integerCurve(1), (left, right) => {
      expectAgreement(left, right, 2000, true);
      expectAgreement(right, left, 2000, true);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("several staircases of whole numbers on both sides cross exactly where brute force finds sign changes", () => {
  fc.assert(
    fc.property(integerCurve(3), integerCurve(3), (left, right) => {
      expectAgreement(left, right, 1500, true);
    }),
    { numRuns: 2000, seed: 2 },
  );
});

test("staircases of fractions cross exactly where brute force finds sign changes", () => {
  fc.assert(
    fc.property(fractionCurve(2), fractionCurve(2), (left, right) => {
      expectAgreement(left, right, 700, false);
    }),
    { numRuns: 2000, seed: 3 },
  );
});

test("at every reported meeting the two costs are equal", () => {
  fc.assert(
    fc.property(fractionCurve(1), fractionCurve(2), (left, right) => {
      const found = crossings(left, right, { upTo: 5000, limit: 500 });
      for (const { volume } of found.changes.filter((c) => c.kind === "meet")) {
        const gap = costAt(left, volume) - costAt(right, volume);
        const above = costAt(left, volume * (1 + 1e-9)) - costAt(right, volume * (1 + 1e-9));
        expect(Math.min(Math.abs(gap), Math.abs(above))).toBeLessThan(
          1e-5 * Math.max(1, costAt(left, volume)),
        );
      }
    }),
    { numRuns: 500, seed: 4 },
  );
});

test("the first crossing after 80,000 steps is found, and the last", () => {
  // Each step of 100 requests costs 99.99, the line earns 100: 0.01 a step must make up 800 of fixed cost.
  const api = line(0, 1);
  const own = stairs(800, 100, 99.99);
  const found = crossings(own, api, { limit: 10 });
  const first = found.changes[0];
  expect(first?.volume).toBeGreaterThan(7_000_000);
  expect(found.count).toBeGreaterThan(10);
  expect(found.atEnd).toBe(-1);
  expect(found.last?.volume).toBeGreaterThan(first?.volume ?? Infinity);
  expect(costAt(own, found.last?.volume ?? 0)).toBeCloseTo(found.last?.volume ?? 0, 3);
});

test("listing fewer changes than there are changes neither the count nor the last one", () => {
  const api = line(0, 1);
  const own = stairs(30, 100, 99);
  const all = crossings(own, api, { limit: 1e6 });
  const few = crossings(own, api, { limit: 3 });
  expect(few.changes).toEqual(all.changes.slice(0, 3));
  expect([few.count, few.last, few.atEnd]).toEqual([all.count, all.last, all.atEnd]);
});

test("two that rise equally steeply and cross on every tread are said to cross for ever", () => {
  const found = crossings(stairs(-50, 100, 100), line(0, 1), { limit: 4 });
  expect(found.count).toBe(Infinity);
  expect(found.atEnd).toBeNull();
  expect(found.changes).toHaveLength(4);
});

test("incommensurable staircases that rise equally steeply are solved up to a stated volume", () => {
  const left: CostCurve = {
    fixed: 0,
    perDailyRequest: 0,
    stairs: [{ width: 1, height: 1, phase: 0, floor: 0 }],
  };
  const right: CostCurve = {
    fixed: 0,
    perDailyRequest: 0,
    stairs: [{ width: Math.SQRT2, height: Math.SQRT2, phase: 0, floor: 0 }],
  };
  const found = crossings(left, right, { limit: 5 });
  expect(found.changes).toHaveLength(5);
  expect(found.atEnd).toBeNull();
  expect(found.through).toBeGreaterThan(10_000);
  expect(found.through).toBeLessThan(Infinity);
});

test("a curve against itself is a tie without a crossing", () => {
  const own = stairs(3, 7, 5, { phase: 0.5, floor: 2 });
  expect(crossings(own, own)).toMatchObject({ count: 0, atStart: 0, atEnd: 0 });
});

test("a range limited by hand-fixed capacity hides what lies beyond it", () => {
  expect(crossings(flatCurve(100), proportionalCurve(1), { upTo: 90 }).count).toBe(0);
  expect(crossings(flatCurve(100), proportionalCurve(1), { upTo: 110 }).count).toBe(1);
});

test("treads narrower than floating point can tell apart do not send the search on for ever", () => {
  const width = 1e-6;
  const treads = (w: number) => ({ width: w, phase: 0, floor: 0, height: 1e-6 });
  const left = { fixed: 1e13, perDailyRequest: 0, stairs: [treads(width), treads(width * Math.PI)] };
  const { changes } = crossings(left, line(0, 3));
  expect(changes).toHaveLength(1);
  // In the long run the two staircases rise by 1 + 1/π for each request a day.
  expect(changes[0]?.volume).toBeCloseTo(1e13 / (2 - 1 / Math.PI), -1);
});
