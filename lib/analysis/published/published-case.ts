import type { Result } from "../result/result.ts";

/** A table or worked example that somebody published, and how its numbers are read from an ordinary analysis. */
export interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the source got wrong, left out or rounded, and how the scenario says what it meant. */
  readonly note: string;
  readonly figures: readonly PublishedFigure[];
}

export interface PublishedFigure {
  readonly name: string;
  readonly unit: string;
  readonly published: number;
  /** Largest distance at which the computed number is the published one. */
  readonly tolerance: number;
  /** Where the number stands in the result that `evaluate --json` prints. */
  readonly read: (result: Result) => number | null | undefined;
}
