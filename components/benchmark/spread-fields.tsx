"use client";

import { useId, useState } from "react";
import { Select } from "@/components/ui/select.tsx";
import type { RunForm, RunFormProblems, Spread } from "./run-form.ts";
import { TextField } from "./text-field.tsx";

const SPREADS: Readonly<Record<Spread, string>> = {
  fixed: "All the same",
  uniform: "Uniform",
  normal: "Normal",
  lognormal: "Lognormal",
};

/** What to type beside each, and what makes a fair beginning. */
const BY: Readonly<Record<Exclude<Spread, "fixed">, { note: string; usual: (mean: number) => string }>> = {
  uniform: { note: "tokens more or fewer than the mean", usual: (mean) => String(Math.round(mean / 2)) },
  normal: { note: "standard deviation, tokens", usual: (mean) => String(Math.round(mean / 4)) },
  lognormal: { note: "sigma: 0.5 is mild, 1 has a long tail", usual: () => "0.5" },
};

interface SpreadFieldsProps {
  readonly form: RunForm;
  readonly problems: RunFormProblems;
  readonly onChange: (changes: Partial<RunForm>) => void;
}

/** How lengths lie about the means above, and how much of the prompts is the same. Most runs need none of it. */
export function SpreadFields({ form, problems, onChange }: SpreadFieldsProps) {
  // Whoever comes back from own prompts finds what was set here, not a fold over it.
  const [wasSet] = useState(
    form.inputSpread !== "fixed" || form.outputSpread !== "fixed" || form.sharedPercent !== "0",
  );
  return (
    <details className="py-1.5" open={wasSet}>
      <summary className="text-sm text-ink-muted">Spread of lengths, shared beginning</summary>
      <SpreadField of="input" label="Input lengths" form={form} problems={problems} onChange={onChange} />
      {form.endpoint !== "embeddings" && (
        <SpreadField of="output" label="Output lengths" form={form} problems={problems} onChange={onChange} />
      )}
      <TextField
        label="Shared beginning"
        note="% of each prompt, the same in all, as a system prompt is; it may come from a cache"
        value={form.sharedPercent}
        problem={problems.sharedPercent}
        onChange={(sharedPercent) => onChange({ sharedPercent })}
      />
    </details>
  );
}

function SpreadField({
  of,
  label,
  form,
  problems,
  onChange,
}: SpreadFieldsProps & { readonly of: "input" | "output"; readonly label: string }) {
  const id = useId();
  const spread = form[`${of}Spread`];
  const choose = (chosen: Spread) => {
    const mean = Number(form[`${of}Tokens`]) || 1;
    onChange({
      [`${of}Spread`]: chosen,
      [`${of}SpreadBy`]: chosen === "fixed" ? "" : BY[chosen].usual(mean),
    });
  };
  return (
    <>
      <div className="grid grid-cols-[1fr_9.5rem] items-center gap-x-3 py-1.5">
        <label htmlFor={id}>{label}</label>
        <Select id={id} value={spread} onChange={({ target }) => choose(target.value as Spread)}>
          {Object.entries(SPREADS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </div>
      {spread !== "fixed" && (
        <TextField
          label={`Spread of ${of}`}
          note={BY[spread].note}
          value={form[`${of}SpreadBy`]}
          problem={problems[`${of}SpreadBy`]}
          onChange={(by) => onChange({ [`${of}SpreadBy`]: by })}
        />
      )}
    </>
  );
}
