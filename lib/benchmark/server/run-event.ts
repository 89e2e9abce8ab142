import type { LiveProgress } from "../load/live-progress.ts";
import type { LoadPattern } from "../load/load-plan.ts";
import type { BenchmarkPoint, BenchmarkResult } from "../result.ts";

/** What can be said of a load while it runs, without the histogram. */
export interface RunProgress extends Omit<LiveProgress, "timesToFirstToken"> {
  /** Rough: from the live histogram. */
  readonly timeToFirstTokenP50Ms: number | null;
  readonly timeToFirstTokenP99Ms: number | null;
}

/** What the page is told during a run, in its order. It ends with a result or a problem. */
export type RunEvent =
  /** The name by which the run can be stopped. */
  | { readonly kind: "started"; readonly run: string }
  | { readonly kind: "prepared"; readonly model: string; readonly warnings: readonly string[] }
  | { readonly kind: "load"; readonly pattern: LoadPattern; readonly nth: number; readonly of: number | null }
  | { readonly kind: "progress"; readonly progress: RunProgress }
  | { readonly kind: "point"; readonly point: BenchmarkPoint }
  | { readonly kind: "result"; readonly result: BenchmarkResult }
  | { readonly kind: "problem"; readonly problem: string };
