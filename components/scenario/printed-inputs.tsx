"use client";

import { ORIGIN_LABELS } from "@/lib/analysis/origin.ts";
import type { ResolvedField } from "@/lib/analysis/resolve.ts";
import { isVisible } from "@/lib/scenario/visible.ts";
import { entryInWords, isPercent } from "./entry.ts";
import type { FormView } from "./form-view.ts";
import { referenceName } from "./reference-groups.ts";
import { usePrinting } from "./use-printing.ts";

/** On paper the form is a list: every input that matters, its value and where it comes from. */
export function PrintedInputs({ form }: { readonly form: FormView }) {
  const printing = usePrinting();
  if (!printing) return null;
  const fields = [...form.resolved.fields.values()].filter((field) => isVisible(form.scenario, field.path));
  const groups = Map.groupBy(fields, (field) => field.groupLabel);
  return (
    <section aria-labelledby="printed-inputs-title" className="hidden text-xs print:block">
      <h2 id="printed-inputs-title" className="mb-2 text-lg font-semibold break-after-avoid">
        Inputs
      </h2>
      {[...groups].map(([label, members]) => (
        <div key={label} className="mb-3">
          <h3 className="border-b border-line font-semibold break-after-avoid">{label}</h3>
          <dl className="grid grid-cols-2 gap-x-8">
            {members.map((field) => (
              <PrintedField key={field.path} field={field} form={form} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function PrintedField({ field, form }: { readonly field: ResolvedField; readonly form: FormView }) {
  const { input, used, origin } = field;
  const text =
    input.kind === "reference"
      ? referenceName(form.resolved.catalog, input.to, String(used))
      : entryInWords(input, used) || "none";
  const unit = "unit" in input && !isPercent(input) && used !== null ? ` ${input.unit}` : "";
  return (
    <div className="flex justify-between gap-3 break-inside-avoid">
      <dt>{input.label}</dt>
      <dd className="text-right">
        {text}
        {unit} <span className="text-ink-muted">({ORIGIN_LABELS[origin.kind]})</span>
      </dd>
    </div>
  );
}
