import { subtractCurves, type CostCurve } from "./cost-curve.ts";
import { SignTracker, signOf, type Sign, type SignChange } from "./sign-tracker.ts";
import { stepsAbove, stepsAt, treadEnd, type Staircase } from "./staircase.ts";

/** Every volume at which two cost curves change places. */
export interface Crossings {
  /** Ascending; at most `limit` of them. `before` and `after` are signs of `left − right`. */
  readonly changes: readonly SignChange[];
  /** How many there are in all; `Infinity` when they never end. */
  readonly count: number;
  /** The last one, when there is a last one. */
  readonly last: SignChange | null;
  /** Volumes at which the two are equal without changing places. */
  readonly touches: readonly number[];
  /** Sign of `left − right` just above volume 0. */
  readonly atStart: Sign;
  /** Sign at the end of the range, or in the limit; null when it alternates for ever or was not settled. */
  readonly atEnd: Sign | null;
  /** Everything up to here was solved; `Infinity` unless two incommensurable staircases rise equally steeply. */
  readonly through: number;
}

export interface CrossingOptions {
  /** Changes to list; all are counted all the same. */
  readonly limit?: number;
  /** Largest volume, in requests a day, that both options can serve. */
  readonly upTo?: number;
}

/** Only two staircases that rise equally steeply for ever can need this many pieces; see `through`. */
const PIECE_BUDGET = 400_000;

/**
 * Finds every crossing of two cost curves over `(0, upTo]`, exactly.
 *
 * On a stretch where one staircase climbs, the difference at the start and at the end of tread k is affine in
 * k, so the treads with a crossing form ranges of k that are solved, not searched: a crossing after 80,000
 * steps costs as much as one after eight. Where several staircases climb at once, their envelope bounds the
 * volumes that can hold a crossing, and only those are walked. There is no grid, no tolerance and no
 * assumption about how many crossings there are.
 *
 * @example A line of $1 per daily request against $150 for each 100 requests, less $260 a month:
 * crossings({ fixed: 0, perDailyRequest: 1, stairs: [] },
 *   { fixed: -260, perDailyRequest: 0, stairs: [{ width: 100, phase: 0, floor: 0, height: 150 }] })
 */
export function crossings(left: CostCurve, right: CostCurve, options: CrossingOptions = {}): Crossings {
  const upTo = options.upTo ?? Infinity;
  const difference = subtractCurves(left, right);
  const tracker = new SignTracker(options.limit ?? 1000);
  const state: Solver = { tracker, budget: PIECE_BUDGET, endless: false, through: upTo };

  const bounds = [0, ...difference.stairs.map((s) => treadEnd(s, s.floor)), upTo]
    .filter((v) => v >= 0 && v <= upTo)
    .sort((a, b) => a - b)
    .filter((v, i, all) => i === 0 || v !== all[i - 1]);
  for (let i = 0; i + 1 < bounds.length && !state.endless && state.through === upTo; i += 1) {
    const from = bounds[i] ?? 0;
    const to = bounds[i + 1] ?? upTo;
    const climbing = difference.stairs.filter((s) => treadEnd(s, s.floor) <= from);
    let fixed = difference.fixed;
    for (const s of difference.stairs) if (!climbing.includes(s)) fixed += s.height * stepsAt(s, from);
    solveRegion(state, { fixed, perDailyRequest: difference.perDailyRequest, stairs: climbing }, from, to);
  }
  const settled = !state.endless && state.through === upTo;
  return {
    changes: tracker.changes,
    count: state.endless ? Infinity : tracker.count,
    last: settled ? tracker.last : null,
    touches: tracker.touches,
    atStart: tracker.first ?? 0,
    atEnd: settled ? tracker.current : null,
    through: state.through,
  };
}

interface Solver {
  readonly tracker: SignTracker;
  budget: number;
  /** Changes repeat for ever. */
  endless: boolean;
  through: number;
}

/** One region `(from, to]` in which each staircase of the curve climbs all the way. */
function solveRegion(state: Solver, curve: CostCurve, from: number, to: number): void {
  const [only, ...others] = curve.stairs;
  if (only === undefined) linePiece(state.tracker, curve.fixed, curve.perDailyRequest, from, to);
  else if (others.length === 0) solveSingle(state, curve.fixed, curve.perDailyRequest, only, from, to);
  else solveSeveral(state, curve, from, to);
}

function linePiece(tracker: SignTracker, fixed: number, slope: number, from: number, to: number): void {
  const atFrom = fixed + slope * from;
  const atTo = to === Infinity ? (slope === 0 ? fixed : slope * Infinity) : fixed + slope * to;
  tracker.piece({ from, to, atFrom, atTo, slope });
}

function solveSingle(
  state: Solver,
  fixed: number,
  slope: number,
  stairs: Staircase,
  from: number,
  to: number,
): void {
  const { tracker } = state;
  const tread = (step: number, lo: number, hi: number) => {
    linePiece(tracker, fixed + stairs.height * step, slope, lo, hi);
  };
  const firstStep = stepsAbove(stairs, from);
  const lastStep = to === Infinity ? Infinity : stepsAt(stairs, to);
  tread(firstStep, from, Math.min(to, treadEnd(stairs, firstStep)));
  if (firstStep >= lastStep) return;

  const whole = (step: number) => {
    tread(step, treadEnd(stairs, step - 1), treadEnd(stairs, step));
  };
  const startOf = (step: number) => fixed + slope * treadEnd(stairs, step - 1) + stairs.height * step;
  const endOf = (step: number) => fixed + slope * treadEnd(stairs, step) + stairs.height * step;
  const drift = slope * stairs.width + stairs.height;
  const lastWhole = lastStep - 1;
  for (let step = firstStep + 1; step <= lastWhole;) {
    // Within one run every tread starts with the same sign and ends with the same sign.
    const runEnd = Math.min(
      lastWhole,
      signChangeAfter(startOf, step, drift) - 1,
      signChangeAfter(endOf, step, drift) - 1,
    );
    whole(step);
    if (runEnd > step) {
      const before = tracker.count;
      whole(step + 1);
      const perTread = tracker.count - before;
      let done = step + 1;
      if (perTread > 0) while (done < runEnd && !tracker.isFull) whole((done += 1));
      if (runEnd === Infinity) {
        state.endless = perTread > 0;
        return;
      }
      if (done < runEnd) {
        // All treads of a run end with one sign, so the last can follow any other.
        tracker.skip(perTread * (runEnd - done - 1));
        whole(runEnd);
      }
    }
    step = runEnd + 1;
  }
  tread(lastStep, treadEnd(stairs, lastStep - 1), to);
}

/** The first index after `from` at which an affine sequence has another sign; `Infinity` when there is none. */
function signChangeAfter(valueAt: (index: number) => number, from: number, drift: number): number {
  const value = valueAt(from);
  const sign = signOf(value);
  if (sign === signOf(drift) || drift === 0) return Infinity;
  if (sign === 0) return from + 1;
  let index = Math.max(from + 1, Math.ceil(from - value / drift));
  if (index > Number.MAX_SAFE_INTEGER) return Infinity;
  while (index - 1 > from && signOf(valueAt(index - 1)) !== sign) index -= 1;
  while (signOf(valueAt(index)) === sign) index += 1;
  return index;
}

function solveSeveral(state: Solver, curve: CostCurve, from: number, to: number): void {
  // Each ceil(x) lies in [x, x + 1), so the difference lies between two parallel lines.
  let low = curve.fixed;
  let high = curve.fixed;
  let drift = curve.perDailyRequest;
  let scale = Math.abs(curve.perDailyRequest);
  for (const s of curve.stairs) {
    low += s.height * s.phase + Math.min(0, s.height);
    high += s.height * s.phase + Math.max(0, s.height);
    drift += s.height / s.width;
    scale += Math.abs(s.height / s.width);
  }
  if (Math.abs(drift) <= scale * 2 ** -44) drift = 0;
  const margin = 1e-9;
  const clamp = (v: number) => Math.min(to, Math.max(from, v));
  let zoneFrom = from;
  let zoneTo = to;
  if (drift > 0) {
    zoneFrom = clamp((-high / drift) * (high > 0 ? 1 + margin : 1 - margin));
    zoneTo = clamp((-low / drift) * (low > 0 ? 1 - margin : 1 + margin));
  } else if (drift < 0) {
    zoneFrom = clamp((-low / drift) * (low > 0 ? 1 - margin : 1 + margin));
    zoneTo = clamp((-high / drift) * (high > 0 ? 1 + margin : 1 - margin));
  } else if (low > 0 || high < 0) zoneTo = from;

  const tail = drift !== 0 ? signOf(drift) : signOf(low);
  if (zoneFrom > from) state.tracker.certain(from, drift !== 0 ? signOf(-drift) : tail);
  if (zoneTo > zoneFrom) scan(state, curve, zoneFrom, zoneTo);
  if (zoneTo < to && state.through > zoneTo) state.tracker.certain(zoneTo, tail);
}

/** Walks a zone, skipping stretches whose bounds prove that the sign cannot change. */
function scan(state: Solver, curve: CostCurve, from: number, to: number): void {
  if (to === Infinity) {
    let reach = Math.max(from, 1) * 2;
    let start = from;
    for (; state.budget > 0; start = reach, reach *= 2) scan(state, curve, start, reach);
    state.through = Math.min(state.through, start);
    return;
  }
  if (state.budget <= 0) {
    state.through = Math.min(state.through, from);
    return;
  }
  let pieces = 1;
  let constant = curve.fixed;
  let rise = 0;
  let fall = 0;
  for (const s of curve.stairs) {
    const start = stepsAbove(s, from);
    const climbed = stepsAt(s, to) - start;
    pieces += climbed;
    constant += s.height * start;
    if (s.height > 0) rise += s.height * climbed;
    else fall += s.height * climbed;
  }
  const atFrom = constant + curve.perDailyRequest * from;
  const atTo = constant + curve.perDailyRequest * to;
  state.budget -= 1;
  const lowest = Math.min(atFrom, atTo) + fall;
  const highest = Math.max(atFrom, atTo) + rise;
  const middle = from + (to - from) / 2;
  // Between two neighbouring numbers of floating point there is nothing to halve, however many treads there are.
  const indivisible = middle <= from || middle >= to;
  if (lowest > 0 || highest < 0) state.tracker.certain(from, signOf(lowest > 0 ? 1 : -1));
  else if (pieces <= 24 || indivisible) walk(state, curve, from, to);
  else {
    scan(state, curve, from, middle);
    scan(state, curve, middle, to);
  }
}

function walk(state: Solver, curve: CostCurve, from: number, to: number): void {
  const steps = curve.stairs.map((s) => stepsAbove(s, from));
  const ends = curve.stairs.map((s, i) => treadEnd(s, steps[i] ?? 0));
  for (let lo = from; lo < to;) {
    let hi = to;
    let fixed = curve.fixed;
    for (const [i, s] of curve.stairs.entries()) {
      // Only the staircases whose tread ended need to be looked at again.
      if ((ends[i] ?? 0) <= lo * ROUNDING) {
        steps[i] = stepsAbove(s, lo);
        ends[i] = treadEnd(s, steps[i] ?? 0);
      }
      fixed += s.height * (steps[i] ?? 0);
      hi = Math.min(hi, ends[i] ?? to);
    }
    // Where a tread is narrower than floating point can tell, the rest counts as one piece.
    if (hi <= lo) hi = to;
    linePiece(state.tracker, fixed, curve.perDailyRequest, lo, hi);
    state.budget -= 1;
    lo = hi;
  }
}

/** Generous enough that a tread which ends at a volume is always looked at again there. */
const ROUNDING = 1 + 2 ** -30;
