import { longRunSlope, type CostCurve } from "./cost-curve.ts";
import { crossings, type CrossingOptions, type Crossings } from "./crossings.ts";

/** When one option (the challenger, say own GPUs) becomes no dearer than another (the incumbent, say an API). */
export interface BreakEven {
  readonly crossings: Crossings;
  /** The smallest volume at which the challenger is no dearer, in requests a day; null when there is none. */
  readonly first: number | null;
  /** The volume from which the challenger is never dearer again; null when there is none. */
  readonly sustained: number | null;
  readonly outcome: BreakEvenOutcome;
  /** Long-run cost of one more daily request for a month, in US dollars, steps spread over what they carry. */
  readonly challengerLongRun: number;
  readonly incumbentLongRun: number;
}

/**
 * - `always`: the challenger is no dearer at any volume.
 * - `from-volume`: dearer at first, never dearer from the sustained break-even on.
 * - `window`: no dearer somewhere, but dearer again in the end.
 * - `alternates`: the two change places for ever.
 * - `never`: dearer at every volume.
 */
export type BreakEvenOutcome = "always" | "from-volume" | "window" | "alternates" | "never";

/**
 * Solves the break-even of a challenger against an incumbent over volume, the traffic mix held constant.
 *
 * @example breakEven(flatCurve(300), proportionalCurve(2)).sustained // 150 requests a day
 */
export function breakEven(
  challenger: CostCurve,
  incumbent: CostCurve,
  options: CrossingOptions = {},
): BreakEven {
  const found = crossings(challenger, incumbent, options);
  const first = firstNotDearer(found);
  const sustained = lastNotDearer(found);
  return {
    crossings: found,
    first,
    sustained,
    outcome: outcomeOf(found, first, sustained),
    challengerLongRun: longRunSlope(challenger),
    incumbentLongRun: longRunSlope(incumbent),
  };
}

function firstNotDearer(found: Crossings): number | null {
  if (found.atStart <= 0) return 0;
  const touch = found.touches[0];
  const change = found.changes[0]?.volume;
  if (touch === undefined) return change ?? null;
  return Math.min(touch, change ?? Infinity);
}

function lastNotDearer(found: Crossings): number | null {
  if (found.atEnd === null || found.atEnd > 0) return null;
  return lastRise(found);
}

/** The end of the last stretch on which the challenger is dearer, given that it is not dearer in the end. */
function lastRise(found: Crossings): number {
  if (found.last === null) return 0;
  if (found.last.before > 0) return found.last.volume;
  // The last change was from cheaper to equal or back, so the one before it decides.
  for (let i = found.changes.length - 1; i >= 0; i -= 1) {
    const change = found.changes[i];
    if (change && change.before > 0) return change.volume;
  }
  return 0;
}

function outcomeOf(found: Crossings, first: number | null, sustained: number | null): BreakEvenOutcome {
  if (first === null) return "never";
  if (sustained === null) return found.atEnd === null ? "alternates" : "window";
  return first === 0 && sustained === 0 ? "always" : "from-volume";
}
