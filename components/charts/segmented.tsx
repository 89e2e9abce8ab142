"use client";

import { useId } from "react";

interface SegmentedProps<Value extends string> {
  /** What is chosen here; read out, not shown. */
  readonly label: string;
  readonly options: Readonly<Partial<Record<Value, string>>>;
  /** None is pressed when it is not among the options. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly disabled?: readonly Value[];
}

/** One of a few, side by side: radio buttons in the shape of a switch, so that arrow keys work. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  disabled = [],
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="inline-flex min-w-0 rounded-md border border-line-strong bg-surface p-0.5 print:hidden">
      <legend className="sr-only">{label}</legend>
      {(Object.keys(options) as Value[]).map((key) => (
        <label key={key} className="relative">
          <input
            type="radio"
            name={name}
            value={key}
            checked={key === value}
            disabled={disabled.includes(key)}
            onChange={() => onChange(key)}
            className="peer pointer-events-none absolute inset-0 m-0 appearance-none rounded-[4px]"
          />
          <span className="relative flex h-7 cursor-pointer items-center rounded-[4px] px-2.5 text-[0.8125rem] whitespace-nowrap text-ink-muted peer-checked:bg-accent-soft peer-checked:font-medium peer-checked:text-ink hover:text-ink peer-disabled:cursor-not-allowed peer-disabled:line-through peer-disabled:opacity-60">
            {options[key]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
