import { valleyLevel } from "../replica-load.ts";
import { stepsAt } from "../staircase.ts";
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
 * Sized for the peak, only two numbers count: water poured into the valleys rises above the highest hour only
 * once everything is level, so the peak is the larger of the busiest hour and the mean.
 *
 * @param prompt replicas busy with work that cannot wait, by counted hour
 * @param offset where the pool's hours begin in `prompt`
 * @param mean replicas busy on average over the hours with traffic, work that can wait included
 */
export function unitsUsd(
  tariff: PoolTariff,
  hours: PoolHours,
  prompt: Float64Array,
  offset: number,
  mean: number,
): number {
  const { sizing, units } = tariff;
  const count = hours.slots.length;
  if (sizing.kind === "hourly")
    return hourlyUsd(tariff, hours, prompt.subarray(offset, offset + count), mean);
  if (sizing.kind === "none" && tariff.mostReplicas === Infinity) return 0;
  let peak = mean;
  for (let h = offset; h < offset + count; h += 1) {
    const load = prompt[h] ?? 0;
    if (load > peak) peak = load;
  }
  if (!fitsIn(peak, tariff.mostReplicas)) return Infinity;
  return sizing.kind === "none" ? 0 : sizing.usdPerUnitMonth * units.height * stepsAt(units, peak);
}

function hourlyUsd(tariff: PoolTariff, hours: PoolHours, prompt: Float64Array, mean: number): number {
  const { sizing, units } = tariff;
  if (sizing.kind !== "hourly") return 0;
  const { hoursPerSlot, quietHours } = hours;
  const ascending = filledHours(hours, prompt, mean);
  const { usdPerUnitHour, reserved } = sizing;
  const unitsFor = (load: number) => units.height * stepsAt(units, load);
  if (reserved === null) {
    let unitHours = quietHours * unitsFor(0);
    for (const load of ascending) unitHours += hoursPerSlot * unitsFor(load);
    return unitHours * usdPerUnitHour;
  }
  const reservedSlots = Math.ceil((reserved.afterHours / hoursPerSlot) * (1 - 1e-12));
  const base = ascending[ascending.length - Math.max(1, reservedSlots)] ?? 0;
  const reservedUnits = unitsFor(base);
  let onTop = 0;
  for (const load of ascending) {
    if (load > base) onTop += hoursPerSlot * (unitsFor(load) - reservedUnits);
  }
  const allHours = hoursPerSlot * ascending.length + quietHours;
  return onTop * usdPerUnitHour + reservedUnits * allHours * reserved.usdPerUnitHour;
}

/** The load of every hour with traffic, lowest first, once work that can wait is poured into the valleys. */
function filledHours({ slots }: PoolHours, prompt: Float64Array, mean: number): Float64Array {
  const ascending = new Float64Array(slots.reduce((sum, n) => sum + n, 0));
  let at = 0;
  let waiting = mean * ascending.length;
  for (const [h, n] of slots.entries()) {
    const load = prompt[h] ?? 0;
    ascending.fill(load, at, at + n);
    at += n;
    waiting -= load * n;
  }
  ascending.sort();
  // Without work that can wait the difference is rounding, and must not lift any hour.
  if (waiting <= mean * ascending.length * 1e-12) return ascending;
  const level = valleyLevel(ascending, waiting);
  return ascending.map((load) => Math.max(load, level));
}
