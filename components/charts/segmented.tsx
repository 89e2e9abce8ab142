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
    <fieldset className="inline-flex min-w-0 flex-wrap rounded-md border border-line-strong bg-surface p-0.5 print:hidden">
      <legend className="sr-only">{label}</legend>
      {(Object.keys(options) as Value[]).map((key) => (
        <label
          key={key}
          className="relative flex h-7 items-center rounded-[4px] px-2.5 text-[0.8125rem] whitespace-nowrap text-ink-muted hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-disabled:line-through has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          {/* Over the whole label, so that whatever is pressed is the button itself. */}
          <input
            type="radio"
            name={name}
            value={key}
            checked={key === value}
            disabled={disabled.includes(key)}
            onChange={() => onChange(key)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
          />
          {options[key]}
        </label>
      ))}
    </fieldset>
  );
}
