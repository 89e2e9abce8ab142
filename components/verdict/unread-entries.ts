import { formatEntry } from "@/components/scenario/entry.ts";
import type { CalculatorState } from "@/components/scenario/calculator-state.ts";
import { inputAt, valueAt } from "@/lib/scenario/paths.ts";
import { isVisible } from "@/lib/scenario/visible.ts";

/** A field that could not be read, and what the answer uses instead. */
export interface UnreadEntry {
  readonly path: string;
  readonly message: string;
}

/** Says for each field that cannot be read which value the answer goes on using. */
export function unreadEntries(state: CalculatorState): UnreadEntry[] {
  return Object.entries(state.drafts).flatMap(([path, draft]) => {
    const input = inputAt(path);
    if (input === null || draft.problem === null || !isVisible(state.scenario, path)) return [];
    const value = valueAt(state.scenario, path);
    const text = formatEntry(input, value);
    const percent = "percent" in input && input.percent ? " %" : "";
    const used = text === "" ? "no value of yours" : text + percent;
    return [{ path, message: `The answer still uses ${used} for ${input.label}.` }];
  });
}
