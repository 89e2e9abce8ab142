import { hourlyShapes } from "../day-shape.ts";
import type { Traffic, Workload } from "../workload.ts";
import type { PoolHours } from "./pool-load.ts";

/** The hours that decide, and what each workload's traffic is in them relative to its mean hour. */
export interface CountedHours extends PoolHours {
  /** By workload, then by counted hour. */
  readonly shapes: readonly Float64Array[];
}

/**
 * Hours in which every workload has the same traffic are counted once. For pools that are sized for the peak an
 * hour in which no workload has more traffic than in some other hour can never be the busiest, whatever is
 * routed there, so it is left out: eight workloads that peak together leave one hour.
 *
 * @param peakOnly whether only the busiest hour counts
 */
export function countedHours(
  workloads: readonly Workload[],
  traffic: Traffic,
  peakOnly: boolean,
): CountedHours {
  const { shapes: full, slots: slotsInAll } = hourlyShapes(workloads);
  const columns = new Map<string, { column: number[]; slots: number }>();
  for (let h = 0; h < slotsInAll; h += 1) {
    const column = full.map((shape) => shape[h % shape.length] ?? 0);
    const key = column.join();
    const known = columns.get(key);
    if (known) known.slots += 1;
    else columns.set(key, { column, slots: 1 });
  }
  const distinct = [...columns.values()];
  const kept = peakOnly
    ? distinct.filter(
        (one, i) =>
          !distinct.some(
            (other, k) =>
              k !== i &&
              one.column.every((v, w) => v <= (other.column[w] ?? 0)) &&
              // Of two that are alike but for rounding, the first stays.
              (k < i || one.column.some((v, w) => v < (other.column[w] ?? 0))),
          ),
      )
    : distinct;
  return {
    slots: kept.map((entry) => entry.slots),
    hoursPerSlot: traffic.activeHoursPerMonth / slotsInAll,
    quietHours: traffic.hoursPerMonth - traffic.activeHoursPerMonth,
    shapes: workloads.map((_, w) => Float64Array.from(kept.map((entry) => entry.column[w] ?? 0))),
  };
}
