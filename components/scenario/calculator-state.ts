import { analyse, type Analysis, type AnalysisResult } from "@/lib/analysis/analyse.ts";
import type { PriceHybrid } from "@/lib/analysis/hybrid/hybrid-answer.ts";
import type { Catalog } from "@/lib/catalog/catalog.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { withStated } from "@/lib/scenario/deployment.ts";
import type { InputValue } from "@/lib/scenario/input.ts";
import {
  inputAt,
  sameValue,
  valueAt,
  withValue,
  withValues,
  type ValueChange,
} from "@/lib/scenario/paths.ts";
import type { Preset } from "@/lib/scenario/preset.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { snapshotFor } from "./catalog-for.ts";
import { readEntry } from "./entry.ts";
import { withoutWorkload, withPresetWorkload } from "./workload-list.ts";

/** What stands in a field while somebody types there, or because it could not be read. */
export interface Draft {
  readonly text: string;
  readonly problem: string | null;
}

/**
 * How the address follows the last change: a step that one can go back to is `pushed`, typing is `replaced`,
 * and what came from the address is not written to it.
 */
type AddressMode = "pushed" | "replaced" | "none";

export interface CalculatorState {
  readonly today: string;
  readonly scenario: Scenario;
  readonly catalog: Catalog;
  /** Finds which work goes where; null until a scenario asks for it and it has loaded. */
  readonly priceHybrid: PriceHybrid | null;
  readonly result: AnalysisResult;
  /** The last analysis without problems, which the page goes on showing beside them. */
  readonly lastGood: Analysis | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
  /** The field whose key presses make one step of the history, until it is left. */
  readonly typingAt: string | null;
  readonly address: AddressMode;
  /** Whether anything was changed in this visit. Until then a link shows the numbers that it was made with. */
  readonly edited: boolean;
}

export type CalculatorAction =
  | { readonly type: "type"; readonly path: string; readonly text: string }
  | { readonly type: "enter"; readonly path: string; readonly text: string }
  | { readonly type: "leave"; readonly path: string }
  | { readonly type: "set"; readonly path: string; readonly value: InputValue }
  | { readonly type: "use"; readonly changes: readonly ValueChange[] }
  | { readonly type: "fit"; readonly changes: readonly ValueChange[] }
  | { readonly type: "preset"; readonly preset: Preset }
  | { readonly type: "add-workload"; readonly preset: Preset }
  | { readonly type: "remove-workload"; readonly index: number }
  | { readonly type: "open"; readonly scenario: Scenario }
  | { readonly type: "catalog"; readonly catalog: Catalog }
  | { readonly type: "hybrid"; readonly priceHybrid: PriceHybrid }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

const MOST_STEPS = 200;

/** The state of a visit that starts from a scenario. */
export function initialState(scenario: Scenario, catalog: Catalog, today: string): CalculatorState {
  const result = analyse(scenario, catalog, today);
  return {
    today,
    scenario,
    catalog,
    priceHybrid: null,
    result,
    lastGood: result.ok ? result.analysis : null,
    drafts: {},
    past: [],
    future: [],
    typingAt: null,
    address: "none",
    edited: false,
  };
}

/** Everything that can happen to the scenario of a page, with its analysis made anew each time. */
export function calculatorReducer(state: CalculatorState, action: CalculatorAction): CalculatorState {
  switch (action.type) {
    case "type":
      return typed(state, action.path, action.text);
    case "enter":
      return entered(state, action.path, action.text);
    case "leave":
      return left(state, action.path);
    case "set":
      return chosen(state, action.path, action.value);
    case "use":
      return changed({ ...state, edited: true }, withValues(state.scenario, action.changes), "pushed");
    case "fit":
      return fitted(state, action.changes);
    case "preset":
      return replaced(state, fromPreset(state.scenario, action.preset));
    case "add-workload":
      return replaced(state, withPresetWorkload(state.scenario, action.preset));
    case "remove-workload":
      return replaced(state, withoutWorkload(state.scenario, action.index));
    case "open":
      return changed({ ...state, drafts: {} }, action.scenario, "none");
    case "catalog":
      return analysed({ ...state, catalog: action.catalog, address: "none" }, state.scenario);
    case "hybrid":
      return analysed({ ...state, priceHybrid: action.priceHybrid, address: "none" }, state.scenario);
    case "undo":
      return travelled(state, state.past, "undo");
    case "redo":
      return travelled(state, state.future, "redo");
  }
}

/** A field that is entered shows its value as it can be edited; one that could not be read keeps its text. */
function entered(state: CalculatorState, path: string, text: string): CalculatorState {
  if (state.drafts[path] !== undefined) return state;
  return { ...state, drafts: { ...state.drafts, [path]: { text, problem: null } } };
}

function typed(state: CalculatorState, path: string, text: string): CalculatorState {
  const input = inputAt(path);
  if (input === null) return state;
  const entry = readEntry(input, text);
  const problem = "problem" in entry ? entry.problem : null;
  const next = { ...state, drafts: { ...state.drafts, [path]: { text, problem } } };
  if ("problem" in entry || sameValue(entry.value, valueAt(state.scenario, path))) return next;
  const scenario = withStated(state.scenario, path, entry.value);
  if (state.typingAt === path) return analysed({ ...next, address: "replaced" }, scenario);
  return { ...changed({ ...next, edited: true }, scenario, "replaced"), typingAt: path };
}

/**
 * What was left to the best fit follows the last change and belongs to it: going back undoes both. In a link that was
 * only opened nothing moves.
 */
function fitted(state: CalculatorState, changes: readonly ValueChange[]): CalculatorState {
  const moves = changes.some(({ path, value }) => !sameValue(value, valueAt(state.scenario, path)));
  if (!state.edited || !moves) return state;
  return analysed({ ...state, address: "replaced" }, withValues(state.scenario, changes));
}

function replaced(state: CalculatorState, scenario: Scenario): CalculatorState {
  return changed({ ...state, drafts: {}, edited: true }, scenario, "pushed");
}

/** A preset replaces everything but the day of the prices. */
const fromPreset = (scenario: Scenario, preset: Preset) =>
  withValue(preset.scenario, "general.priceDate", scenario.general.priceDate);

/** A value that was chosen rather than typed. Choosing what holds already is no step of the history. */
function chosen(state: CalculatorState, path: string, value: InputValue): CalculatorState {
  const next = { ...state, drafts: without(state.drafts, path) };
  if (sameValue(value, valueAt(state.scenario, path))) return next;
  return changed({ ...next, edited: true }, withStated(state.scenario, path, value), "pushed");
}

/** A field that is left shows its value again, unless it could not be read: then what was typed stays. */
function left(state: CalculatorState, path: string): CalculatorState {
  const draft = state.drafts[path];
  if (draft === undefined && state.typingAt === null) return state;
  const drafts = draft?.problem === null ? without(state.drafts, path) : state.drafts;
  return { ...state, drafts, typingAt: null };
}

/** A change that can be undone. */
function changed(state: CalculatorState, scenario: Scenario, address: AddressMode): CalculatorState {
  const past = [...state.past, state.scenario].slice(-MOST_STEPS);
  return analysed({ ...state, past, future: [], typingAt: null, address }, scenario);
}

function travelled(
  state: CalculatorState,
  from: readonly Scenario[],
  direction: "undo" | "redo",
): CalculatorState {
  const scenario = from.at(-1);
  if (scenario === undefined) return state;
  const rest = from.slice(0, -1);
  const history =
    direction === "undo"
      ? { past: rest, future: [...state.future, state.scenario] }
      : { past: [...state.past, state.scenario], future: rest };
  return analysed({ ...state, ...history, drafts: {}, typingAt: null, address: "replaced" }, scenario);
}

function analysed(state: CalculatorState, scenario: Scenario): CalculatorState {
  const catalog = catalogOf(state, scenario);
  const result = analyse(scenario, catalog, state.today, state.priceHybrid);
  return { ...state, scenario, catalog, result, lastGood: result.ok ? result.analysis : state.lastGood };
}

/** Today's prices are at hand. Those of another day replace the present ones once they are loaded. */
function catalogOf(state: CalculatorState, scenario: Scenario): Catalog {
  return snapshotFor(scenario.general.priceDate) === currentCatalog.date ? currentCatalog : state.catalog;
}

function without(drafts: CalculatorState["drafts"], path: string): CalculatorState["drafts"] {
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== path));
}
