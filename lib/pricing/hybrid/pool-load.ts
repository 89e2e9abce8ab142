import { stepsAt } from "../staircase.ts";
import { nthLargest, valleyLevel } from "./hour-levels.ts";
import { fitsIn, type PoolTariff } from "./pool-tariff.ts";

/** The hours of a month that a pool's load is counted in. */
export interface PoolHours {
  /** How many slots of the day or week each counted hour stands for. */
  readonly slots: readonly number[];
  readonly hoursPerSlot: number;
  /** Hours of the month without traffic. */
  readonly quietHours: number;
}

/**
 * What a pool costs beyond its fixed part and its mean load, in US dollars a month; `Infinity` where it cannot
 * carry the load.
 *
 * @param prompt replicas busy with work that cannot wait, by counted hour
 * @param offset where the pool's hours begin in `prompt`
 * @param mean replicas busy on average over the hours with traffic, work that can wait included
 */
export type UnitsUsd = (prompt: Float64Array, offset: number, mean: number) => number;

/**
 * Prices the units of a pool. It reuses its own scratch space: the search asks many thousand times.
 *
 * Sized for the peak, only two numbers count: water poured into the valleys rises above the highest hour only
 * once everything is level, so the peak is the larger of the busiest hour and the mean.
 */
export function unitsUsdOf(tariff: PoolTariff, hours: PoolHours): UnitsUsd {
  const { sizing, units, mostReplicas } = tariff;
  const count = hours.slots.length;
  if (sizing.kind === "hourly") return hourlyUsdOf(tariff, hours);
  if (sizing.kind === "none" && mostReplicas === Infinity) return () => 0;
  const usdPerStep = sizing.kind === "none" ? 0 : sizing.usdPerUnitMonth * units.height;
  return (prompt, offset, mean) => {
    let peak = mean;
    for (let h = offset; h < offset + count; h += 1) {
      const load = prompt[h] ?? 0;
      if (load > peak) peak = load;
    }
    if (!fitsIn(peak, mostReplicas)) return Infinity;
    return usdPerStep === 0 ? 0 : usdPerStep * stepsAt(units, peak);
  };
}

function hourlyUsdOf({ sizing, units }: PoolTariff, hours: PoolHours): UnitsUsd {
  if (sizing.kind !== "hourly") return () => 0;
  const { usdPerUnitHour, reserved } = sizing;
  const { hoursPerSlot, quietHours } = hours;
  const slots = Float64Array.from(hours.slots);
  const slotsInAll = slots.reduce((sum, n) => sum + n, 0);
  const loads = new Float64Array(slots.length);
  const unitsFor = (load: number) => units.height * stepsAt(units, load);
  const unitsAtRest = unitsFor(0);
  const reservedSlots =
    reserved && Math.max(1, Math.ceil((reserved.afterHours / hoursPerSlot) * (1 - 1e-12)));

  const fill = (prompt: Float64Array, offset: number, mean: number) => {
    let waiting = mean * slotsInAll;
    for (let h = 0; h < loads.length; h += 1) {
      const load = prompt[offset + h] ?? 0;
      loads[h] = load;
      waiting -= load * (slots[h] ?? 0);
    }
    // Without work that can wait the difference is rounding, and must not lift any hour.
    if (waiting <= mean * slotsInAll * 1e-12) return;
    const level = valleyLevel(loads, slots, waiting);
    for (let h = 0; h < loads.length; h += 1) if ((loads[h] ?? 0) < level) loads[h] = level;
  };

  if (reserved === null || reservedSlots === null) {
    return (prompt, offset, mean) => {
      fill(prompt, offset, mean);
      let unitHours = quietHours * unitsAtRest;
      for (let h = 0; h < loads.length; h += 1) {
        unitHours += hoursPerSlot * (slots[h] ?? 0) * unitsFor(loads[h] ?? 0);
      }
      return unitHours * usdPerUnitHour;
    };
  }
  const reservedMonthUsd = (hoursPerSlot * slotsInAll + quietHours) * reserved.usdPerUnitHour;
  return (prompt, offset, mean) => {
    fill(prompt, offset, mean);
    const base = nthLargest(loads, slots, reservedSlots) ?? 0;
    const baseUnits = unitsFor(base);
    let onTop = 0;
    for (let h = 0; h < loads.length; h += 1) {
      const load = loads[h] ?? 0;
      if (load > base) onTop += hoursPerSlot * (slots[h] ?? 0) * (unitsFor(load) - baseUnits);
    }
    return onTop * usdPerUnitHour + baseUnits * reservedMonthUsd;
  };
}
