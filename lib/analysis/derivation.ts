import { figure, type Figure, type Term } from "../pricing/figure.ts";
import type { Analysis } from "./analyse.ts";
import { formatFigure, formatNumber, formatPercent, formatUsd } from "./format.ts";
import { figureLabel } from "./figure-labels.ts";
import type { Origin } from "./origin.ts";
import type { ResolvedField } from "./resolve.ts";

/** A number taken apart for a reader: the same tree on the screen, in the CSV and in the JSON. */
export interface Derivation {
  readonly label: string;
  readonly amount: number;
  /** The amount with its unit, as shown. */
  readonly value: string;
  readonly unit: string;
  /** The formula in words. */
  readonly formula: string;
  /** The formula with its numbers filled in. */
  readonly filled: string;
  readonly terms: readonly DerivationTerm[];
}

export interface DerivationTerm {
  readonly name: string;
  readonly label: string;
  readonly amount: number;
  readonly value: string;
  /** Where an input's value comes from; null for computed terms. */
  readonly origin: Origin | null;
  /** The input's path; null for computed terms. */
  readonly path: string | null;
  /** How a computed term comes about; null when it is an input or follows from the layout. */
  readonly derivation: Derivation | null;
}

/**
 * Takes a figure apart, down to the inputs and their sources.
 *
 * @example derivationOf(analysis, analysis.options[0].monthlyUsd).filled // "$1,597 + $160 + $2,150 + …"
 */
export function derivationOf(analysis: Analysis, of: Figure): Derivation {
  const terms = Object.entries(of.terms).map(([name, term]) => termOf(analysis, name, term, of.scope));
  const write = (pick: (term: DerivationTerm) => string) =>
    of.formula
      .replace(/[A-Za-z_]\w*/g, (name) => {
        const term = terms.find((t) => t.name === name);
        return term ? pick(term) : name;
      })
      .replaceAll("*", "×")
      .replaceAll(" / ", " ÷ ")
      .replaceAll(" - ", " − ");
  return {
    label: figureLabel(of.name),
    amount: of.value,
    value: formatFigure(of.value, of.unit),
    unit: of.unit,
    formula: write((term) => term.label),
    filled: write((term) => term.value),
    terms,
  };
}

function termOf(analysis: Analysis, name: string, term: Term, scope: string | undefined): DerivationTerm {
  if (typeof term !== "number") {
    // A term that only hands on an input is that input.
    const passedOn = Object.entries(term.terms);
    const [only] = passedOn;
    if (passedOn.length === 1 && only?.[0] === term.formula && typeof only[1] === "number") {
      return termOf(analysis, term.formula, only[1], term.scope ?? scope);
    }
    return {
      name,
      label: figureLabel(name),
      amount: term.value,
      value: formatFigure(term.value, term.unit),
      origin: null,
      path: null,
      derivation: derivationOf(analysis, term),
    };
  }
  const field = fieldOf(analysis, name, scope);
  if (field?.used === term) {
    return {
      name,
      label: field.input.label,
      amount: term,
      value: formatInput(field, term),
      origin: field.origin,
      path: field.path,
      derivation: null,
    };
  }
  const traffic =
    name === "requestsPerDay" && scope !== undefined ? trafficFigure(analysis, scope, term) : null;
  return {
    name,
    label: field?.input.label ?? figureLabel(name),
    amount: term,
    value: field ? formatInput(field, term) : formatNumber(term),
    origin: null,
    path: null,
    derivation: traffic && derivationOf(analysis, traffic),
  };
}

/** The input that a term names: in the figure's own scope, among what GPUs share, or general. */
function fieldOf(analysis: Analysis, name: string, scope: string | undefined): ResolvedField | null {
  const { fields } = analysis.resolved;
  const own = scope === undefined ? undefined : fields.get(`${scope}.${name}`);
  return own ?? fields.get(`serving.${name}`) ?? fields.get(`general.${name}`) ?? null;
}

/** Requests a day of a workload whose traffic is counted in users or tokens. */
function trafficFigure(analysis: Analysis, scope: string, value: number): Figure | null {
  const w = analysis.scenario.workloads[Number(scope.split(".")[1])];
  if (w === undefined) return null;
  const { users, requestsPerUserPerDay, tokensPerMonth, inputTokens, outputTokens } = w;
  if (w.trafficUnit === "users") {
    const formula = "users * requestsPerUserPerDay";
    return figure("requestsPerDay", "requests/day", value, formula, { users, requestsPerUserPerDay }, scope);
  }
  if (w.trafficUnit !== "tokens") return null;
  const { hoursPerMonth } = analysis.scenario.general;
  const formula = "tokensPerMonth / (inputTokens + outputTokens) / (hoursPerMonth / 24)";
  return figure(
    "requestsPerDay",
    "requests/day",
    value,
    formula,
    { tokensPerMonth, inputTokens, outputTokens, hoursPerMonth },
    scope,
  );
}

function formatInput(field: ResolvedField, value: number): string {
  const { input } = field;
  if ((input.kind === "number" || input.kind === "optional-number") && input.percent === true)
    return formatPercent(value);
  if ("unit" in input && input.unit.startsWith("USD")) return formatUsd(value);
  return formatNumber(value);
}
