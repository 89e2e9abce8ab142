"use client";

import { BUTTON } from "@/components/ui/button-styles.ts";
import { formatAbout } from "@/lib/analysis/format.ts";
import { pointCapacity } from "@/lib/benchmark/capacity/point-capacity.ts";
import type { KeptRun } from "./run-history.ts";
import { runWords } from "./run-words.ts";

interface HistoryListProps {
  readonly runs: readonly KeptRun[];
  readonly shown: string | null;
  readonly onShow: (run: KeptRun) => void;
  readonly onRemove: (id: string) => void;
}

/** The runs that this browser remembers. */
export function HistoryList({ runs, shown, onShow, onRemove }: HistoryListProps) {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className="text-lg font-semibold tracking-tight">
        Earlier results
      </h2>
      <p className="mt-1 mb-3 text-sm text-ink-muted">
        Kept in this browser, without address and key. To compare two, show one and choose the other beside
        it.
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {runs.map((run) => {
          const name = runWords(run.result);
          return (
            <li key={run.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
              <div className="min-w-0 flex-1 basis-64">
                <p className={`truncate ${run.id === shown ? "font-medium text-accent" : ""}`}>{name}</p>
                <p className="text-[0.8125rem] text-ink-muted">{summary(run)}</p>
              </div>
              <div className="flex items-center gap-4 text-sm">
                {run.id === shown ? (
                  <span className="text-ink-muted">Shown</span>
                ) : (
                  <button
                    type="button"
                    className={BUTTON.inline}
                    aria-label={`Show ${name}`}
                    onClick={() => onShow(run)}
                  >
                    Show
                  </button>
                )}
                <button
                  type="button"
                  className={BUTTON.inline}
                  aria-label={`Remove ${name}`}
                  onClick={() => onRemove(run.id)}
                >
                  Remove
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function summary({ result }: KeptRun): string {
  const rates = result.points.flatMap((point) => pointCapacity(point)?.outputTokensPerSecond ?? []);
  const loads = result.points.length === 1 ? "1 load" : `${String(result.points.length)} loads`;
  return rates.length === 0
    ? loads
    : `${loads}, up to ${formatAbout(Math.max(...rates))} output tokens a second`;
}
