"use client";

import { useId, useState, type SubmitEvent } from "react";
import type { AxisScale } from "./axis.ts";
import { rangeText, readRange } from "./range-entry.ts";

interface RangeFieldsProps {
  /** The range shown, in the unit named. */
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly scale: AxisScale;
  readonly onChange: (from: number, to: number) => void;
}

/** The two ends of the volume axis, typed. Takes effect on Enter and on leaving a field. */
export function RangeFields({ from, to, unit, scale, onChange }: RangeFieldsProps) {
  const [draft, setDraft] = useState<{ from: string; to: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const shown = draft ?? { from: rangeText(from), to: rangeText(to) };

  const commit = (event?: SubmitEvent) => {
    event?.preventDefault();
    if (draft === null) return;
    const entry = readRange(draft.from, draft.to, scale);
    setProblem(entry.ok ? null : entry.problem);
    if (!entry.ok) return;
    setDraft(null);
    onChange(entry.from, entry.to);
  };
  const field = (end: "from" | "to", label: string) => (
    <label className="flex items-center gap-1.5 text-[0.8125rem] text-ink-muted">
      {label}
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={shown[end]}
        aria-label={`${label}, ${unit}`}
        aria-invalid={problem !== null}
        {...(problem !== null && { "aria-describedby": problemId })}
        onChange={(event) => setDraft({ ...shown, [end]: event.target.value })}
        onBlur={() => commit()}
        className="h-8 w-[5.5rem] rounded-md border border-line-strong bg-surface px-2 text-right text-ink aria-invalid:border-danger"
      />
    </label>
  );
  return (
    <form onSubmit={commit} className="relative flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
      {field("from", "From")}
      {field("to", "To")}
      {/* Enter submits only where there is a button. */}
      <button type="submit" className="sr-only" tabIndex={-1}>
        Show this range
      </button>
      <p
        id={problemId}
        role="alert"
        className={
          problem === null
            ? "sr-only"
            : "absolute top-full right-0 z-20 mt-1 w-max max-w-72 rounded-md border border-danger bg-danger-soft px-2 py-1 text-[0.8125rem] text-danger"
        }
      >
        {problem}
      </p>
    </form>
  );
}
