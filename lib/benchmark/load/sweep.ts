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
}

export interface SweepResult {
  readonly points: readonly BenchmarkPoint[];
  /** Index in `points` of the largest load that met the target; null where none did. */
  readonly operatingPoint: number | null;
  readonly warnings: readonly string[];
}

interface Trial {
  readonly load: number;
  readonly good: boolean;
}

/**
 * Finds the largest load that meets the target: doubles the load until it fails, then halves the interval between the
 * largest good and the smallest bad one. What was found is tried once more, since one good trial may be luck; when the
 * second disagrees, the next smaller load that met the target stands. `measure` gives null when the run is over.
 * All points are kept: they are the throughput-latency curve.
 *
 * @example await sweep((streams) => measureAt(streams), { first: 1, most: 1024, whole: true, precision: 0.05, … })
 */
export async function sweep(
  measure: (load: number) => Promise<BenchmarkPoint | null>,
  options: SweepOptions,
): Promise<SweepResult> {
  const points: BenchmarkPoint[] = [];
  const trials: Trial[] = [];
  const search = { cutOff: false };
  const isGoodAt = async (load: number): Promise<boolean | null> => {
    const point = await measure(load);
    if (point === null) {
      search.cutOff = true;
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
  const agrees = good === null || search.cutOff ? null : await isGoodAt(good);
  return {
    points,
    operatingPoint: operatingPointOf(trials, agrees === false ? good : null),
    warnings: [
      ...warningsOf(good, bad, search.cutOff, options),
      ...(agrees === false
        ? [
            "The largest load that met the target missed it when it was tried again: the measurement is noisy.",
          ]
        : []),
    ],
  };
}

/** Index of the last trial of the largest good load; loads from `below` on do not count. */
function operatingPointOf(trials: readonly Trial[], below: number | null): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [i, { load, good }] of trials.entries()) {
    if (!good || load < most || (below !== null && load >= below)) continue;
    best = i;
    most = load;
  }
  return best;
}

/**
 * Doubles the load from the first until it is bad; the last good and the first bad load, each null if there is none. A
 * rate that is bad at once is halved instead, down to a 64th.
 */
async function probe(
  isGoodAt: (load: number) => Promise<boolean | null>,
  { first, most, whole }: SweepOptions,
): Promise<[number | null, number | null]> {
  let good: number | null = null;
  for (let load = Math.min(first, most); ; load = Math.min(load * 2, most)) {
    const verdict = await isGoodAt(load);
    if (verdict === null) return [good, null];
    if (!verdict) return good === null && !whole ? await halve(isGoodAt, load) : [good, load];
    good = load;
    if (load === most) return [good, null];
  }
}

async function halve(
  isGoodAt: (load: number) => Promise<boolean | null>,
  bad: number,
): Promise<[number | null, number | null]> {
  for (let halvings = 1; halvings <= 6; halvings += 1) {
    const load = bad / 2 ** halvings;
    const verdict = await isGoodAt(load);
    if (verdict === null) return [null, null];
    if (verdict) return [load, load * 2];
  }
  return [null, bad / 2 ** 6];
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
