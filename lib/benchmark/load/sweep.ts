import type { BenchmarkPoint } from "../result.ts";

export interface SweepOptions {
  readonly first: number;
  readonly most: number;
  /** Loads are whole numbers: streams. Rates are not. */
  readonly whole: boolean;
  /** The search ends when the largest good load and the smallest bad one are this close, as a share. */
  readonly precision: number;
  /** Of the requests that count, at least this share has to meet the target. */
  readonly attainment: number;
  /** False: no time is left for another load. */
  readonly mayGoOn: () => boolean;
}

export interface SweepResult {
  readonly points: readonly BenchmarkPoint[];
  /** Index in `points` of the largest load that met the target; null where none did. */
  readonly operatingPoint: number | null;
  /** The search ran to its end: not cut off by time, and no larger load was left to try. */
  readonly complete: boolean;
  readonly warnings: readonly string[];
}

interface Trial {
  readonly load: number;
  readonly good: boolean;
}

/**
 * Finds the largest load that meets the target: doubles the load until it fails, then halves the interval between the
 * largest good and the smallest bad one. `measure` gives null when the run was stopped. Each load is tried once, and
 * all points are kept: they are the throughput-latency curve.
 *
 * @example await sweep((streams) => measureAt(streams), { first: 1, most: 1024, whole: true, precision: 0.05, … })
 */
export async function sweep(
  measure: (load: number) => Promise<BenchmarkPoint | null>,
  options: SweepOptions,
): Promise<SweepResult> {
  const points: BenchmarkPoint[] = [];
  const trials: Trial[] = [];
  let cutOff = false;
  const isGoodAt = async (load: number): Promise<boolean | null> => {
    const point = options.mayGoOn() ? await measure(load) : null;
    if (point === null) {
      cutOff = true;
      return null;
    }
    const good = point.completedRequests > 0 && (point.goodput?.attainment ?? 0) >= options.attainment;
    points.push(point);
    trials.push({ load, good });
    return good;
  };

  let [good, bad] = await probe(isGoodAt, options);
  while (good !== null && bad !== null) {
    const middle = options.whole ? Math.floor((good + bad) / 2) : (good + bad) / 2;
    if (bad - good <= options.precision * good || middle <= good) break;
    const verdict = await isGoodAt(middle);
    if (verdict === true) good = middle;
    else if (verdict === false) bad = middle;
    else break;
  }
  const best = trials.findIndex(({ load }) => load === good);
  return {
    points,
    operatingPoint: best === -1 ? null : best,
    complete: !cutOff,
    warnings: warningsOf(good, bad, cutOff, options),
  };
}

/** Doubles the load from the first until it is bad; the last good and the first bad load, each null if there is none. */
async function probe(
  isGoodAt: (load: number) => Promise<boolean | null>,
  { first, most }: SweepOptions,
): Promise<[number | null, number | null]> {
  let good: number | null = null;
  for (let load = Math.min(first, most); ; load = Math.min(load * 2, most)) {
    const verdict = await isGoodAt(load);
    if (verdict === null) return [good, null];
    if (!verdict) return [good, load];
    good = load;
    if (load === most) return [good, null];
  }
}

function warningsOf(
  good: number | null,
  bad: number | null,
  cutOff: boolean,
  { most }: SweepOptions,
): string[] {
  if (cutOff) return ["The search was ended before it was through: the largest good load may be larger."];
  if (good === null) return bad === null ? [] : ["Even the smallest load missed the latency target."];
  if (bad === null)
    return [`The largest load that was allowed, ${most}, met the target: more may be possible.`];
  return [];
}
