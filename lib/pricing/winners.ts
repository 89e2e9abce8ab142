import { costAt, type CostCurve } from "./cost-curve.ts";
import { crossings, type Crossings } from "./crossings.ts";

export interface Contender<Id extends string = string> {
  readonly id: Id;
  readonly curve: CostCurve;
  /** Largest volume it can serve, in requests a day. */
  readonly upTo: number;
}

/** A stretch `(from, to]` of volume and the options that are cheapest on all of it (two or more when they tie). */
export interface WinnerInterval<Id extends string = string> {
  readonly from: number;
  readonly to: number;
  readonly winners: readonly Id[];
}

/** The crossings of a pair; signs do not matter here, so either may come first. */
type SolvePair<Id extends string> = (left: Contender<Id>, right: Contender<Id>) => Crossings;

/**
 * Which option is cheapest at which volume, from every crossing of every pair.
 *
 * Where a pair changes places more often than is listed, the intervals end at the last listed change, and the
 * final one begins after the last change of all; `alternates` marks what lies between.
 *
 * @param solve how the crossings of a pair are found; pass it where they are known already
 * @example winnerIntervals([{ id: "api", curve: proportionalCurve(2), upTo: Infinity },
 *   { id: "owned", curve: flatCurve(300), upTo: Infinity }])
 * // [{ from: 0, to: 150, winners: ["api"] }, { from: 150, to: Infinity, winners: ["owned"] }]
 */
export function winnerIntervals<Id extends string>(
  contenders: readonly Contender<Id>[],
  solve: SolvePair<Id> = (left, right) =>
    crossings(left.curve, right.curve, { limit: 200, upTo: Math.min(left.upTo, right.upTo) }),
): { intervals: WinnerInterval<Id>[]; alternates: { from: number; to: number } | null } {
  const volumes = new Set<number>();
  let hiddenFrom = Infinity;
  let hiddenTo = 0;
  for (const [i, left] of contenders.entries()) {
    if (left.upTo < Infinity) volumes.add(left.upTo);
    for (const right of contenders.slice(i + 1)) {
      const found = solve(left, right);
      for (const change of found.changes) volumes.add(change.volume);
      if (found.last) volumes.add(found.last.volume);
      if (found.count > found.changes.length) {
        hiddenFrom = Math.min(hiddenFrom, found.changes.at(-1)?.volume ?? 0);
        hiddenTo = Math.max(hiddenTo, found.last?.volume ?? Infinity);
      }
      if (found.through < Math.min(left.upTo, right.upTo)) {
        hiddenFrom = Math.min(hiddenFrom, found.through);
        hiddenTo = Infinity;
      }
    }
  }
  const alternates = hiddenFrom < hiddenTo ? { from: hiddenFrom, to: hiddenTo } : null;
  const bounds = [0, ...[...volumes].filter((v) => v > 0).sort((a, b) => a - b), Infinity];
  const intervals: WinnerInterval<Id>[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const from = bounds[i] ?? 0;
    const to = bounds[i + 1] ?? Infinity;
    if (alternates && from >= alternates.from && to <= alternates.to) continue;
    const winners = cheapestAt(contenders, between(from, to));
    const previous = intervals.at(-1);
    if (winners.length === 0) continue;
    if (previous?.to === from && previous.winners.join() === winners.join()) {
      intervals[intervals.length - 1] = { ...previous, to };
    } else intervals.push({ from, to, winners });
  }
  return { intervals, alternates };
}

const between = (from: number, to: number) =>
  to === Infinity ? Math.max(1, from * 2) : from + (to - from) / 2;

/** The cheapest options at one volume, among those that can serve it. */
export function cheapestAt<Id extends string>(contenders: readonly Contender<Id>[], volume: number): Id[] {
  let best = Infinity;
  let winners: Id[] = [];
  for (const { id, curve, upTo } of contenders) {
    if (volume > upTo) continue;
    const cost = costAt(curve, volume);
    if (cost < best) {
      best = cost;
      winners = [id];
    } else if (cost === best) winners.push(id);
  }
  return winners;
}
