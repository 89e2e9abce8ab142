import type { BenchmarkResult } from "../result.ts";

/** A result that was read, or one sentence that says why there is none. */
export type ImportResult =
  { readonly ok: true; readonly result: BenchmarkResult } | { readonly ok: false; readonly reason: string };
