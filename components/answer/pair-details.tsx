"use client";

import { useState } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber } from "@/lib/analysis/format.ts";
import type { PairAnalysis } from "@/lib/analysis/pair-analysis.ts";
import { CrossingList } from "./crossing-list.tsx";
import { equalIf } from "./pair-words.ts";

/** What would make a pair cost the same today, and every break-even; drawn once somebody asks for it. */
export function PairDetails({
  analysis,
  pair,
}: {
  readonly analysis: Analysis;
  readonly pair: PairAnalysis;
}) {
  const [open, setOpen] = useState(false);
  const { count } = pair.breakEven.crossings;
  return (
    <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 w-fit rounded-sm text-accent decoration-1 underline-offset-3 hover:underline">
        What would change this{count > 0 && <>, {breakEvensInWords(count)}</>}
      </summary>
      {open && (
        <div className="mt-2 mb-1 grid gap-4">
          <EqualIf analysis={analysis} pair={pair} />
          {count > 0 && <CrossingList analysis={analysis} pair={pair} />}
        </div>
      )}
    </details>
  );
}

function breakEvensInWords(count: number): string {
  if (count === 1) return "and the break-even exactly";
  return Number.isFinite(count)
    ? `and all ${formatNumber(count)} break-evens`
    : "and the first 1,000 break-evens";
}

function EqualIf({ analysis, pair }: { readonly analysis: Analysis; readonly pair: PairAnalysis }) {
  const { answers, cannot } = equalIf(analysis, pair);
  return (
    <div>
      {answers.length > 0 && (
        <>
          <p>The two would cost the same today, all else unchanged, if</p>
          <ul className="ml-5 list-disc">
            {answers.map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        </>
      )}
      {cannot !== "" && <p className="text-ink-muted">{cannot}</p>}
    </div>
  );
}
