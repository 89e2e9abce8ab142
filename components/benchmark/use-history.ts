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
  useEffect(() => {
    let current = true;
    // What checks them is as large as the rest of the page, and nobody waits for it.
    void import("@/lib/benchmark/import/read-own-result.ts").then(({ readOwnResult }) => {
      if (!current) return;
      const read = (value: unknown) => {
        const own = readOwnResult(value, "the history");
        return own.ok ? own.result : null;
      };
      const kept = readHistory(stored(), read);
      setRuns((now) => now.toReversed().reduce(withRun, kept));
    });
    return () => {
      current = false;
    };
  }, []);
  const change = useCallback((changed: (runs: readonly KeptRun[]) => readonly KeptRun[]) => {
    setRuns((now) => {
      const next = changed(now);
      store(next);
      return next;
    });
  }, []);
  return {
    runs,
    keep: useCallback((run) => change((now) => withRun(now, run)), [change]),
    remove: useCallback((id) => change((now) => now.filter((run) => run.id !== id)), [change]),
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
