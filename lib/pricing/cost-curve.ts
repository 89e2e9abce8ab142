import { stepsAt, type Staircase } from "./staircase.ts";

/**
 * Monthly cost as a function of volume in requests a day, the traffic mix held constant:
 * `cost(v) = fixed + perDailyRequest × v + Σ height × steps(v)`.
 *
 * Every option, of whatever kind, is one of these, which is what makes the break-even exact.
 */
export interface CostCurve {
  /** US dollars a month at any volume. */
  readonly fixed: number;
  /** US dollars a month for each request a day. */
  readonly perDailyRequest: number;
  readonly stairs: readonly Staircase[];
}

export const ZERO_CURVE: CostCurve = { fixed: 0, perDailyRequest: 0, stairs: [] };

/** A constant monthly amount. */
export const flatCurve = (fixed: number): CostCurve => ({ fixed, perDailyRequest: 0, stairs: [] });

/** An amount proportional to volume. */
export const proportionalCurve = (perDailyRequest: number): CostCurve => ({
  fixed: 0,
  perDailyRequest,
  stairs: [],
});

/**
 * Monthly cost at a volume in requests a day.
 *
 * @example costAt({ fixed: 10, perDailyRequest: 0.5, stairs: [{ width: 100, phase: 0, floor: 1, height: 7 }] }, 150)
 * // 10 + 75 + 14 = 99
 */
export function costAt(curve: CostCurve, volume: number): number {
  let cost = curve.fixed + (volume === 0 ? 0 : curve.perDailyRequest * volume);
  for (const stairs of curve.stairs) cost += stairs.height * stepsAt(stairs, volume);
  return cost;
}

/** What one more daily request costs a month in the long run, steps spread over what they carry. */
export function longRunSlope(curve: CostCurve): number {
  let slope = curve.perDailyRequest;
  for (const stairs of curve.stairs) slope += stairs.height / stairs.width;
  return slope;
}

/** Multiplies every part by a factor, such as a price. */
export function scaleCurve(curve: CostCurve, factor: number): CostCurve {
  if (factor === 1) return curve;
  return {
    fixed: curve.fixed * factor,
    perDailyRequest: curve.perDailyRequest * factor,
    stairs: factor === 0 ? [] : curve.stairs.map((stairs) => ({ ...stairs, height: stairs.height * factor })),
  };
}

/** Adds curves; staircases with the same treads become one, so that pairs of them can be solved in closed form. */
export function addCurves(curves: readonly CostCurve[]): CostCurve {
  let fixed = 0;
  let perDailyRequest = 0;
  const stairs: Staircase[] = [];
  for (const curve of curves) {
    fixed += curve.fixed;
    perDailyRequest += curve.perDailyRequest;
    for (const next of curve.stairs) {
      const twin = stairs.findIndex(
        (s) => s.width === next.width && s.phase === next.phase && s.floor === next.floor,
      );
      const known = stairs[twin];
      if (known) stairs[twin] = { ...known, height: known.height + next.height };
      else stairs.push(next);
    }
  }
  return { fixed, perDailyRequest, stairs: stairs.filter((s) => s.height !== 0) };
}

/** Differences smaller than this share of what was subtracted are rounding, not money. */
const CANCELLATION_GUARD = 2 ** -44;

function difference(left: number, right: number): number {
  const result = left - right;
  return Math.abs(result) <= CANCELLATION_GUARD * Math.max(Math.abs(left), Math.abs(right)) ? 0 : result;
}

/** `left − right`, with staircases of the same treads cancelled against each other. */
export function subtractCurves(left: CostCurve, right: CostCurve): CostCurve {
  const stairs = left.stairs.map((s) => ({ ...s }));
  for (const other of right.stairs) {
    const twin = stairs.find(
      (s) => s.width === other.width && s.phase === other.phase && s.floor === other.floor,
    );
    if (twin) twin.height = difference(twin.height, other.height);
    else stairs.push({ ...other, height: -other.height });
  }
  return {
    fixed: difference(left.fixed, right.fixed),
    perDailyRequest: difference(left.perDailyRequest, right.perDailyRequest),
    stairs: stairs.filter((s) => s.height !== 0),
  };
}
