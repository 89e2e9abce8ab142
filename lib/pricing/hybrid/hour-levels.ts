/**
 * The level that the lowest hours are raised to when work that can wait is poured into them. Newton's method on
 * the convex, rising volume below a level: from the mean, which is never too low, it comes down to the level in
 * a few passes and stops there exactly. Sorting the hours first, as is done where it is done once, would take
 * ten times as long.
 *
 * @param loads by hour
 * @param slots how often each hour occurs
 * @param volume load × slots to pour
 * @example valleyLevel(Float64Array.of(9, 1, 2), Float64Array.of(1, 1, 1), 3) // 3: two hours at 3 take 2 + 1
 */
export function valleyLevel(loads: Float64Array, slots: Float64Array, volume: number): number {
  let level = Infinity;
  let counted = -1;
  for (;;) {
    let below = 0;
    let count = 0;
    for (let h = 0; h < loads.length; h += 1) {
      const load = loads[h] ?? 0;
      if (load >= level) continue;
      below += load * (slots[h] ?? 0);
      count += slots[h] ?? 0;
    }
    if (count === counted || count === 0) return level;
    counted = count;
    level = (below + volume) / count;
  }
}

/**
 * The n-th largest load, an hour that occurs several times counted as often.
 *
 * @returns null where there are fewer than n
 * @example nthLargest(Float64Array.of(5, 9, 1), Float64Array.of(2, 1, 1), 3) // 5
 */
export function nthLargest(loads: Float64Array, slots: Float64Array, n: number): number | null {
  let low = -Infinity;
  let high = Infinity;
  for (;;) {
    // Of what is left, the one in the middle of the day: hours rise and fall smoothly, so it halves what is left.
    let left = 0;
    for (const load of loads) if (load > low && load < high) left += 1;
    if (left === 0) return null;
    let skip = left >> 1;
    let pivot = 0;
    for (const load of loads) {
      if (load <= low || load >= high) continue;
      pivot = load;
      if (skip === 0) break;
      skip -= 1;
    }
    let above = 0;
    let equal = 0;
    for (let h = 0; h < loads.length; h += 1) {
      const load = loads[h] ?? 0;
      if (load > pivot) above += slots[h] ?? 0;
      else if (load === pivot) equal += slots[h] ?? 0;
    }
    if (n <= above) low = pivot;
    else if (n > above + equal) high = pivot;
    else return pivot;
  }
}
