import { useCallback, useEffect, useState } from "react";
import { HISTORY_KEY, readHistory, withRun, type KeptRun } from "./run-history.ts";

interface History {
  readonly runs: readonly KeptRun[];
  readonly keep: (run: KeptRun) => void;
  readonly remove: (id: string) => void;
}

/** The runs that this browser remembers. Where storage is forbidden they last as long as the page. */
export function useHistory(): History {
  const [runs, setRuns] = useState<readonly KeptRun[]>([]);
  /** What stood in the storage; null until it was read. */
  const [kept, setKept] = useState<readonly KeptRun[] | null>(null);
  useEffect(() => {
    let current = true;
    // What checks them is as large as the rest of the page, and nobody waits for it.
    void import("@/lib/benchmark/import/read-own-result.ts").then(({ readOwnResult }) => {
      if (!current) return;
      const readResult = (value: unknown) => {
        const own = readOwnResult(value, "the history");
        return own.ok ? own.result : null;
      };
      const read = readHistory(stored(), readResult);
      setKept(read);
      setRuns((now) => now.toReversed().reduce(withRun, read));
    });
    return () => {
      current = false;
    };
  }, []);
  // Before the storage was read, what is here would take the place of what is there.
  useEffect(() => {
    if (kept !== null && runs !== kept) store(runs);
  }, [kept, runs]);
  return {
    runs,
    keep: useCallback((run) => setRuns((now) => withRun(now, run)), []),
    remove: useCallback((id) => setRuns((now) => now.filter((run) => run.id !== id)), []),
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(HISTORY_KEY);
  } catch {
    return null;
  }
}

function store(runs: readonly KeptRun[]): void {
  try {
    localStorage.setItem(HISTORY_KEY, JSON.stringify(runs));
  } catch {
    // Forbidden or full: the page goes on with what it has.
  }
}
