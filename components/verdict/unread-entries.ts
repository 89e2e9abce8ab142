import type { CalculatorState } from "@/components/scenario/calculator-state.ts";
import { entryInWords } from "@/components/scenario/entry.ts";
import type { FormView } from "@/components/scenario/form-view.ts";
import { isVisible } from "@/lib/scenario/visible.ts";

/** A field that could not be read, and what the answer uses instead. */
export interface UnreadEntry {
  readonly path: string;
  readonly message: string;
}

/** Says for each field that cannot be read which value the answer goes on using. */
export function unreadEntries(drafts: CalculatorState["drafts"], form: FormView): UnreadEntry[] {
  return Object.entries(drafts).flatMap(([path, draft]) => {
    const field = form.resolved.fields.get(path);
    if (field === undefined || draft.problem === null || !isVisible(form.scenario, path)) return [];
    const used = entryInWords(field.input, field.used);
    const message =
      used === ""
        ? `The answer leaves ${field.input.label} empty.`
        : `The answer still uses ${used} for ${field.input.label}.`;
    return [{ path, message }];
  });
}
