import type { BurstPiece } from "./burst-pieces.ts";

/** A piece with what is saved in US dollars a month by keeping it off the API. */
export interface ValuedPiece extends BurstPiece {
  readonly savedUsd: number;
}

/** How work is divided between a number of own replicas and an API. */
export interface Division {
  /** Replicas busy, times hours of the day or week. */
  readonly ownReplicaSlots: number;
  readonly ownRequestsPerDay: number;
  /** What the API still charges, in US dollars a month. */
  readonly apiUsd: number;
  readonly apiRequestsPerDay: number;
}

/**
 * Divides pieces so that the most is saved, less what own replicas cost for being busy: dearest first, as much as the replicas have room for in the piece's hour and, together with what can wait, over all hours.
 *
 * Greedy is exact here. What fits is a laminar family (each hour, and all hours), so that the sets of served work
 * form a polymatroid, on which taking the most valuable first maximises any linear value.
 *
 * @param pieces most valuable first, as `byValue` sorts them
 * @param replicas that may be busy at once; need not be whole, as the planning load is a share
 * @param busyUsd US dollars a month for a replica busy in one hour of the day or week
 */
export function divideBurst(
  pieces: readonly ValuedPiece[],
  slots: number,
  replicas: number,
  busyUsd: number,
): Division {
  const room = new Float64Array(slots).fill(replicas);
  let roomInAll = replicas * slots;
  let [ownReplicaSlots, ownRequestsPerDay, apiUsd, apiRequestsPerDay] = [0, 0, 0, 0];
  for (const piece of pieces) {
    const { hour, replicaSlots } = piece;
    const fits = Math.min(roomInAll, hour === null ? Infinity : (room[hour] ?? 0));
    const pays = piece.savedUsd > busyUsd * replicaSlots;
    const taken = pays ? Math.min(replicaSlots, fits) : 0;
    // A remainder within rounding is no burst.
    const isWhole = pays && replicaSlots - taken <= 1e-12 * Math.max(replicaSlots, replicas * slots);
    const share = isWhole ? 1 : taken / replicaSlots;
    if (hour !== null) room[hour] = (room[hour] ?? 0) - taken;
    roomInAll -= taken;
    ownReplicaSlots += taken;
    ownRequestsPerDay += piece.requestsPerDay * share;
    apiUsd += piece.apiUsd * (1 - share);
    apiRequestsPerDay += piece.requestsPerDay * (1 - share);
  }
  return { ownReplicaSlots, ownRequestsPerDay, apiUsd, apiRequestsPerDay };
}

/** Sorts pieces by what is saved with a replica's hour of each; those without work are left out. */
export const byValue = (pieces: readonly ValuedPiece[]): readonly ValuedPiece[] =>
  pieces
    .filter((piece) => piece.replicaSlots > 0)
    .sort((a, b) => b.savedUsd / b.replicaSlots - a.savedUsd / a.replicaSlots);
