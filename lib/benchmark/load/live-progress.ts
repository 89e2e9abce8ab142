/** What can be said of a load while it runs. */
export interface LiveProgress {
  readonly phase: "warm-up" | "measuring" | "draining";
  readonly elapsedSeconds: number;
  /** Null where the end is not known yet. */
  readonly secondsLeft: number | null;
  /** 0 to 1; null where the end is not known. */
  readonly share: number | null;
  readonly completed: number;
  readonly failed: number;
  readonly inFlight: number;
  /** Pieces with tokens since the start; a rate is the difference of two of them. */
  readonly chunks: number;
  /** From the intended start; counts by size, for a rough percentile. */
  readonly timesToFirstToken: Uint32Array;
}
