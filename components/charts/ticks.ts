import type { Axis } from "./axis.ts";

/**
 * Round values at which to mark an axis: at most `most` of them, all inside it, ascending.
 *
 * Chart libraries offer ticks for linear axes only, or every power of ten with eight in between.
 *
 * @example niceTicks({ from: 0, to: 47000, scale: "linear" }, 5) // [0, 10000, 20000, 30000, 40000]
 * @example niceTicks({ from: 90, to: 2e6, scale: "log" }, 6) // [100, 1000, 10000, 100000, 1000000]
 */
export function niceTicks({ from, to, scale }: Axis, most: number): number[] {
  if (!(to > from) || most < 1) return [];
  if (scale === "linear") return linearTicks(from, to, most);
  const decades = Math.log10(to / from);
  if (decades >= 3) return powersOfTen(from, to, most);
  for (const mantissas of [
    [1, 2, 5],
    [1, 3],
  ]) {
    const ticks = mantissaTicks(from, to, mantissas);
    if (ticks.length <= most && ticks.length > 2) return ticks;
  }
  // Less than about one decade: even steps read better than one lonely power of ten.
  return decades < 1.2 ? linearTicks(from, to, most) : powersOfTen(from, to, most);
}

function linearTicks(from: number, to: number, most: number): number[] {
  const rough = (to - from) / most;
  let power = Math.floor(Math.log10(rough));
  for (; ; power += 1) {
    for (const mantissa of [1, 2, 2.5, 5]) {
      const step = mantissa * 10 ** power;
      const first = Math.ceil(from / step - 1e-9);
      const last = Math.floor(to / step + 1e-9);
      if (last - first + 1 > most) continue;
      return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step, step));
    }
  }
}

/** Removes the noise of multiplication: 3 × 0.1 is 0.3. */
function clean(value: number, step: number): number {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(step)));
  return digits <= 100 ? Number(value.toFixed(Math.min(100, digits))) : value;
}

function powersOfTen(from: number, to: number, most: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += every) ticks.push(Number(`1e${String(power)}`));
  return ticks;
}

function mantissaTicks(from: number, to: number, mantissas: readonly number[]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power += 1) {
    for (const mantissa of mantissas) {
      const tick = Number(`${String(mantissa)}e${String(power)}`);
      if (tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}
