/**
 * A count of whole things (instances, servers) that grows with volume:
 * `steps(v) = max(floor, ceil(v / width + phase))`.
 *
 * - `width`: requests a day that one more step can carry (`Infinity`: the count never grows).
 * - `phase`: a head start in steps, such as spares that share the first server.
 * - `floor`: the smallest count, such as replicas kept for availability.
 * - `height`: what one step adds, usually US dollars a month.
 */
export interface Staircase {
  readonly width: number;
  readonly phase: number;
  readonly floor: number;
  readonly height: number;
}

/**
 * Ratios that are whole numbers on paper arrive as 2.0000000000000004 in floating point, and a bare
 * `ceil` would then buy a third server. Anything within this relative distance of a whole number is that
 * number. It is far below one request in a million million, so it never hides a real step.
 */
const ROUNDING_GUARD = 2 ** -40;

/**
 * Rounds up to whole steps, forgiving floating-point noise only.
 *
 * @example wholeSteps(2.0000000000000004) // 2
 * @example wholeSteps(1.0000000123) // 2
 */
export function wholeSteps(ratio: number): number {
  // No load at all is exactly 0, so what is next to 0 is no rounding: the lightest load needs its step.
  const nearest = Math.round(ratio);
  return nearest !== 0 && isWhole(ratio) ? nearest : Math.ceil(ratio);
}

/** Whether a ratio is a whole number but for floating-point noise. */
const isWhole = (ratio: number): boolean =>
  Math.abs(ratio - Math.round(ratio)) <= ROUNDING_GUARD * Math.max(1, Math.abs(ratio));

/**
 * Steps in use at a volume. The staircase is left-continuous: the volume that fills a step exactly still
 * belongs to it.
 *
 * @example stepsAt({ width: 100, phase: 0, floor: 1, height: 5 }, 200) // 2
 * @example stepsAt({ width: 100, phase: 0, floor: 1, height: 5 }, 200.1) // 3
 */
export function stepsAt(stairs: Staircase, volume: number): number {
  // Whole steps of head start stay out of the rounding: beside 100,000 spares a light load would be noise.
  const whole = Math.floor(stairs.phase);
  return Math.max(stairs.floor, whole + wholeSteps(volume / stairs.width + (stairs.phase - whole)));
}

/** Steps in use just above a volume, once the step that ends there is left behind. */
export function stepsAbove(stairs: Staircase, volume: number): number {
  const whole = Math.floor(stairs.phase);
  const ratio = volume / stairs.width + (stairs.phase - whole);
  if (stairs.width === Infinity) return Math.max(stairs.floor, whole + wholeSteps(ratio));
  const above = isWhole(ratio) ? Math.round(ratio) + 1 : Math.ceil(ratio);
  return Math.max(stairs.floor, whole + above);
}

/** The volume at which a step is exactly full: the right end of its tread. */
export function treadEnd(stairs: Staircase, step: number): number {
  return stairs.width === Infinity ? Infinity : stairs.width * (step - stairs.phase);
}
