"use client";

import type { Input } from "@/lib/scenario/input.ts";
import { formatEntry, isPercent, plainEntry } from "./entry.ts";
import { FieldInfo } from "./field-info.tsx";
import { FieldNotes, problemId } from "./field-notes.tsx";
import { fieldId, useForm } from "./form-context.ts";
import { NOTHING, type FieldView } from "./form-view.ts";
import { OriginChip } from "./origin-chip.tsx";

/** A field that one types into: label and unit on the left, figures aligned on the right. */
export function TypedField({ view, prominent }: { readonly view: FieldView; readonly prominent: boolean }) {
  const { input, changed, origin } = view;
  const wide = prominent || input.kind === "text" || input.kind === "number-list" || input.kind === "date";
  const unit = unitOf(input);
  // Nothing is in use where an optional number is empty and nobody lists one.
  const chip = changed || (input.kind === "optional-number" && view.placeholder !== NOTHING);
  return (
    <div className="py-1.5">
      <div className={wide ? "grid gap-1" : "grid grid-cols-[1fr_7.25rem] items-center gap-x-3"}>
        <div className="min-w-0 leading-snug">
          <label htmlFor={fieldId(view.path)}>{input.label}</label> <FieldInfo view={view} />
          {(chip || (unit !== "" && !prominent)) && (
            <p className="flex flex-wrap items-center gap-x-1.5 text-[0.8125rem] text-ink-muted">
              {unit}
              {chip && <OriginChip origin={origin} />}
            </p>
          )}
        </div>
        <TypedControl view={view} prominent={prominent} />
      </div>
      <FieldNotes view={view} />
    </div>
  );
}

function TypedControl({ view, prominent }: { readonly view: FieldView; readonly prominent: boolean }) {
  const { dispatch } = useForm();
  const { path, input, value, draft, placeholder, problem, changed } = view;
  const isNumber = input.kind === "number" || input.kind === "optional-number";
  const percent = isPercent(input);
  return (
    <span className="relative block">
      <input
        id={fieldId(path)}
        type={input.kind === "date" ? "date" : "text"}
        inputMode={isNumber ? "decimal" : undefined}
        autoComplete="off"
        spellCheck={input.kind === "text"}
        value={draft?.text ?? formatEntry(input, value)}
        placeholder={placeholder}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId(path)}
        data-changed={changed ? "" : undefined}
        onChange={(event) => dispatch({ type: "type", path, text: event.target.value })}
        onFocus={({ target }) => {
          if (!isNumber || draft !== null) return;
          const text = plainEntry(input, value);
          // Set here and not by React, which would lose the selection.
          target.value = text;
          target.select();
          dispatch({ type: "enter", path, text });
        }}
        onBlur={() => dispatch({ type: "leave", path })}
        className={`w-full rounded-md border border-line-strong bg-surface text-ink placeholder:text-ink-muted placeholder:opacity-100 aria-invalid:border-danger aria-invalid:bg-danger-soft data-changed:font-semibold data-changed:text-accent ${
          prominent ? "h-12 px-3 text-xl font-semibold" : "h-9 px-2.5 text-sm"
        } ${isNumber && !prominent ? "text-right" : ""} ${percent ? "pr-7" : ""}`}
      />
      {percent && (
        <span aria-hidden="true" className="absolute top-2 right-2.5 text-sm text-ink-muted">
          %
        </span>
      )}
    </span>
  );
}

/** The unit under the label, unless the label says it; a percent sign stands in the field itself. */
function unitOf(input: Input): string {
  if (!("unit" in input) || isPercent(input)) return "";
  return input.label.toLowerCase().includes(input.unit.toLowerCase()) ? "" : input.unit;
}
