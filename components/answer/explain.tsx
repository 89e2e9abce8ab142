"use client";

import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { derivationOf } from "@/lib/analysis/derivation.ts";
import type { Figure } from "@/lib/pricing/figure.ts";
import { DerivationView } from "./derivation-view.tsx";

interface ExplainProps {
  readonly analysis: Analysis;
  /** Asked for only when somebody wants to know. */
  readonly figure: () => Figure;
  /** What the number is, such as `GPU rent, rented GPUs`: the dialog's heading. */
  readonly title: string;
  /** The number as shown. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A number that explains itself: pressing it shows its formula, its inputs and their sources. */
export function Explain({ analysis, figure, title, children, className = "" }: ExplainProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={`-mx-1 min-h-6 rounded-sm px-1 decoration-line-strong decoration-dotted underline-offset-4 hover:bg-accent-soft hover:text-accent hover:underline print:no-underline ${className}`}
      >
        {children}
        <span className="sr-only">, how {title} is computed</span>
      </button>
      {open && (
        <ExplainDialog analysis={analysis} figure={figure} title={title} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function ExplainDialog({
  analysis,
  figure,
  title,
  onClose,
}: Pick<ExplainProps, "analysis" | "figure" | "title"> & { readonly onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => ref.current?.showModal(), []);
  const derivation = derivationOf(analysis, figure());
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
      className="m-auto max-h-[min(46rem,90dvh)] w-[min(40rem,calc(100vw-1.5rem))] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface p-0 text-left text-[0.9375rem] font-normal whitespace-normal text-ink shadow-xl backdrop:bg-black/45 max-sm:mb-0 max-sm:w-full max-sm:max-w-full max-sm:rounded-b-none"
    >
      <header className="sticky top-0 z-10 flex items-start gap-3 border-b border-line bg-surface px-5 py-4">
        <div className="min-w-0 flex-1">
          <h2 id={titleId} className="text-sm font-medium text-ink-muted">
            {title}
          </h2>
          <p className="text-2xl font-semibold tracking-tight">{derivation.value}</p>
        </div>
        <button
          type="button"
          aria-label="Close"
          onClick={() => ref.current?.close()}
          className="inline-flex size-9 items-center justify-center rounded-md text-ink-muted hover:bg-surface-2 hover:text-ink"
        >
          <Icon name="cross" />
        </button>
      </header>
      <div className="px-5 pt-4 pb-6">
        <DerivationView derivation={derivation} />
      </div>
    </dialog>
  );
}
