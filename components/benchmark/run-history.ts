import type { BenchmarkResult } from "@/lib/benchmark/result.ts";

/** A run that this browser remembers: what a result holds, and so neither address nor key. */
export interface KeptRun {
  readonly id: string;
  /** When it was measured here or imported, ISO 8601. */
  readonly keptAt: string;
  readonly result: BenchmarkResult;
}

export const HISTORY_KEY = "breakeven.benchmarks";
const MOST_RUNS = 20;
/** Browsers keep about five million characters for a site. */
const MOST_CHARACTERS = 2_000_000;

/** The history with one run more, in front; the oldest go where there are too many, or they are too large. */
export function withRun(history: readonly KeptRun[], run: KeptRun): readonly KeptRun[] {
  const runs = [run, ...history.filter(({ id }) => id !== run.id)].slice(0, MOST_RUNS);
  while (runs.length > 1 && JSON.stringify(runs).length > MOST_CHARACTERS) runs.pop();
  return runs;
}

/**
 * Reads a history back. What somebody else has written there, or an older version did, is left out.
 *
 * @param readResult checks one result; null for what is none
 */
export function readHistory(
  text: string | null,
  readResult: (value: unknown) => BenchmarkResult | null,
): readonly KeptRun[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept.slice(0, MOST_RUNS).flatMap((entry: unknown): KeptRun[] => {
    if (typeof entry !== "object" || entry === null) return [];
    const { id, keptAt, result } = entry as Readonly<Record<string, unknown>>;
    const read = readResult(result);
    return typeof id === "string" && typeof keptAt === "string" && read !== null
      ? [{ id, keptAt, result: read }]
      : [];
  });
}
