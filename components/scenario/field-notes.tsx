import { flushSync } from "react-dom";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { fieldId, useForm } from "./form-context.ts";
import type { FieldView } from "./form-view.ts";

export const problemId = (path: string) => `${fieldId(path)}-problem`;

/** What stands under a field: what is wrong with it, or what it was before the user changed it. */
export function FieldNotes({ view }: { readonly view: FieldView }) {
  const { dispatch } = useForm();
  const { path, input, changed, before, now, resetValue, problem } = view;
  return (
    <>
      {changed && (
        <p className="mt-1 flex flex-wrap items-center justify-end gap-x-2 text-[0.8125rem] text-ink-muted">
          <span className="min-w-0 truncate">
            <s className="decoration-1">{before}</s> → <span className="text-accent">{now}</span>
          </span>
          <button
            type="button"
            className={BUTTON.inline}
            aria-label={`Reset ${input.label} to ${before}`}
            onClick={() => {
              // The field has to hold its old value before it is entered.
              flushSync(() => dispatch({ type: "set", path, value: resetValue }));
              document.getElementById(fieldId(path))?.focus();
            }}
          >
            Reset
          </button>
        </p>
      )}
      {problem !== null && (
        <p id={problemId(path)} className="mt-1 text-[0.8125rem] text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
