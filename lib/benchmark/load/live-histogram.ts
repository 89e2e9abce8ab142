/** Each bucket ends 5 % above the one before; the first ends at 0.1 ms, the last at about 40 minutes. */
const GROWTH = 1.05;
const FIRST_MS = 0.1;
const BUCKETS = 350;

/** Counts of times by size, for the live display alone: what is reported in the end is exact. */
export class LiveHistogram {
  readonly counts: Uint32Array;

  constructor(counts: Uint32Array = new Uint32Array(BUCKETS)) {
    this.counts = counts;
  }

  add(timeMs: number): void {
    const bucket = timeMs <= FIRST_MS ? 0 : Math.ceil(Math.log(timeMs / FIRST_MS) / Math.log(GROWTH));
    const at = Math.min(bucket, this.counts.length - 1);
    this.counts[at] = (this.counts[at] ?? 0) + 1;
  }

  /** The upper end of the bucket of the p-th percentile, at most 5 % too large; null while empty. */
  percentile(p: number): number | null {
    const total = this.counts.reduce((a, b) => a + b, 0);
    let left = Math.max(1, Math.ceil((total * p) / 100));
    for (const [bucket, count] of this.counts.entries()) {
      left -= count;
      if (left <= 0) return FIRST_MS * GROWTH ** bucket;
    }
    return null;
  }
}
