import { catalogueValues } from "@/lib/analysis/catalogue-values.ts";
import type { Origin } from "@/lib/analysis/origin.ts";
import { resolve, type Resolved } from "@/lib/analysis/resolve.ts";
import type { Input, InputValue } from "@/lib/scenario/input.ts";
import { sameValue, valueAt } from "@/lib/scenario/paths.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { baselineOf } from "./baseline.ts";
import type { CalculatorState, Draft } from "./calculator-state.ts";
import { entryInWords, formatEntry } from "./entry.ts";
import { referenceName } from "./reference-groups.ts";

/** Stands in an empty field for which nothing is used instead. */
export const NOTHING = "none";

/** Everything that the form shows, worked out once for each change. */
export interface FormView {
  readonly scenario: Scenario;
  readonly resolved: Resolved;
  readonly baseline: Scenario;
  readonly drafts: CalculatorState["drafts"];
  readonly problems: ReadonlyMap<string, string>;
  readonly catalogueValue: (path: string) => number | null;
}

export function formView(state: CalculatorState): FormView {
  const { scenario, catalog, today, result, drafts } = state;
  const resolved = result.ok ? result.analysis.resolved : resolve(scenario, catalog, today);
  const fromCatalogue = catalogueValues(scenario, catalog, resolved.references, today);
  const problems = result.ok ? [] : result.problems;
  return {
    scenario,
    resolved,
    baseline: baselineOf(scenario),
    drafts,
    problems: new Map(problems.map(({ path, message }) => [path, message])),
    catalogueValue: (path) => fromCatalogue.get(path)?.value ?? null,
  };
}

/** What one field shows. Fields compare it by content, since all of it is made anew with each key press. */
export interface FieldView {
  readonly path: string;
  readonly input: Input;
  readonly value: InputValue;
  /** The value in use where the field is empty, as its placeholder. */
  readonly placeholder: string;
  readonly origin: Origin;
  readonly changed: boolean;
  /** What it would be again after a reset, and what it is now, in words. */
  readonly before: string;
  readonly now: string;
  readonly resetValue: InputValue;
  readonly draft: Draft | null;
  readonly problem: string | null;
}

/** The view of the field at a path, or null where the scenario has no such input. */
export function fieldView(view: FormView, path: string): FieldView | null {
  const field = view.resolved.fields.get(path);
  if (field === undefined) return null;
  const { input, value, used, origin } = field;
  const resetValue = valueAt(view.baseline, path) ?? null;
  const draft = view.drafts[path] ?? null;
  const inUse = formatEntry(input, used);
  return {
    path,
    input,
    value,
    placeholder: value === null ? inUse || NOTHING : "",
    origin,
    changed: !sameValue(value, resetValue),
    before: wordsOf(view, path, input, resetValue),
    now: wordsOf(view, path, input, value),
    resetValue,
    draft,
    problem: draft?.problem ?? view.problems.get(path) ?? null,
  };
}

function wordsOf(view: FormView, path: string, input: Input, value: InputValue): string {
  if (input.kind === "reference") return referenceName(view.resolved.catalog, input.to, String(value));
  if (value !== null) return entryInWords(input, value) || "empty";
  const listed = view.catalogueValue(path);
  return listed === null ? "empty" : wordsOf(view, path, input, listed);
}

/** Whether two views of a field look alike. */
export function sameView(left: FieldView, right: FieldView): boolean {
  return (
    left.path === right.path &&
    left.input === right.input &&
    sameValue(left.value, right.value) &&
    sameValue(left.resetValue, right.resetValue) &&
    left.placeholder === right.placeholder &&
    left.changed === right.changed &&
    left.before === right.before &&
    left.now === right.now &&
    left.draft === right.draft &&
    left.problem === right.problem &&
    left.origin.kind === right.origin.kind &&
    left.origin.source === right.origin.source &&
    left.origin.asOf === right.origin.asOf &&
    left.origin.url === right.origin.url &&
    left.origin.stale === right.origin.stale
  );
}
