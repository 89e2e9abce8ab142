/**
 * How well a value is founded.
 *
 * - `read`: read in the named source by us.
 * - `cross-checked`: two independent sources agree on it.
 * - `assumption`: nobody published it, or we could not read it again. It must be shown as such.
 */
export type Confidence = "read" | "cross-checked" | "assumption";

/** Where a value comes from and on which day it was true. Every catalog record carries one. */
export type Provenance = {
  /** A citation a person can follow, in words. It says so when the source itself is undated. */
  readonly source: string;
  readonly url?: string;
  /** The day the value was true, `YYYY-MM-DD`. For an undated source: the earliest day it can be. */
  readonly asOf: string;
  readonly confidence: Confidence;
};

/** One number together with its own source, for values that do not share their record's source. */
export type Sourced<T> = {
  readonly value: T;
  readonly provenance: Provenance;
};
