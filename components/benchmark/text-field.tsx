"use client";

import { useId, type HTMLInputTypeAttribute, type ReactNode } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Under the label: the unit, or what to put there. */
  readonly note?: ReactNode;
  readonly problem?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly placeholder?: string;
  /** Numbers stand beside their label, aligned on the right; text stands under it. */
  readonly wide?: boolean;
  /** The id of a list of proposals. */
  readonly list?: string;
}

/** A field of the benchmark page, in the look of the calculator's. */
export function TextField({ label, value, onChange, note, problem, ...rest }: TextFieldProps) {
  const { type = "text", placeholder, wide = false, list } = rest;
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className="py-1.5">
      <div className={wide ? "grid gap-1" : "grid grid-cols-[1fr_7.25rem] items-center gap-x-3"}>
        <div className="min-w-0 leading-snug">
          <label htmlFor={id}>{label}</label>
          {note && <p className="text-[0.8125rem] text-ink-muted">{note}</p>}
        </div>
        <input
          id={id}
          type={type}
          inputMode={wide ? undefined : "decimal"}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          list={list}
          value={value}
          placeholder={placeholder}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          onChange={(event) => onChange(event.target.value)}
          className={`h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-ink-muted placeholder:opacity-100 aria-invalid:border-danger aria-invalid:bg-danger-soft ${wide ? "" : "text-right"}`}
        />
      </div>
      {problem !== undefined && (
        <p id={problemId} className="mt-1 text-[0.8125rem] text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
