export interface TruthOptions {
  readonly ttftMs: number;
  readonly itlMs: number;
  /** Requests that are answered at the same time; the others wait in turn. */
  readonly slots?: number;
  /** Tokens that each piece stands for in the count of the last one. */
  readonly tokensPerChunk?: number;
  readonly usage?: "final" | "none";
}

/** Digits of a stamp: microseconds of a machine that has been up for three hundred years. */
export const DIGITS = 16;
