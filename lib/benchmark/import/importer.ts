import type { BenchmarkPoint, BenchmarkTool } from "../result.ts";

/** What one value of a file says; a file holds one or several. */
export interface ImportedRun {
  readonly toolVersion: string | null;
  readonly measuredAt: string | null;
  readonly model: string | null;
  readonly points: readonly BenchmarkPoint[];
}

/** Knows the files of one tool. Neither function throws, whatever the value is. */
export interface Importer {
  readonly tool: BenchmarkTool;
  readonly recognises: (value: unknown) => boolean;
  /** Only for what it recognises. */
  readonly read: (value: unknown) => ImportedRun;
}
