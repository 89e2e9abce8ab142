/**
 * A number that can say where it comes from: a formula over named terms. A term is either an input, named as
 * it is in the scenario, or another figure. The screen, the CSV and the JSON all print this one tree.
 *
 * `formula` is plain arithmetic over the names of `terms`: `+ - * / ( )`, `ceil`, `max`, `min`.
 */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly formula: string;
  readonly terms: Readonly<Record<string, Term>>;
  /** Where inputs named in `terms` live, such as `rented` or `workloads.0`. */
  readonly scope?: string;
}

export type Term = number | Figure;

export type Unit =
  | "usd/month"
  | "usd/hour"
  | "usd/request"
  | "usd/MTok"
  | "usd"
  | "requests/day"
  | "requests/month"
  | "requests/s"
  | "tokens/month"
  | "tokens/s"
  | "tokens"
  | "hours/month"
  | "hours/day"
  | "hours"
  | "months"
  | "kWh/month"
  | "kW"
  | "seconds"
  | "replicas"
  | "count"
  | "share"
  | "factor";

/**
 * Names a computed number together with its formula.
 *
 * @example figure("rent", "usd/month", 200, "paidHours * usdPerHour", { paidHours: 100, usdPerHour: 2 })
 */
export function figure(
  name: string,
  unit: Unit,
  value: number,
  formula: string,
  terms: Readonly<Record<string, Term>>,
  scope?: string,
): Figure {
  return { name, unit, value, formula, terms, ...(scope === undefined ? {} : { scope }) };
}

/** A figure whose derivation is built only when somebody asks for it, for totals over many line items. */
export function lazyFigure(name: string, unit: Unit, value: number, explain: () => Figure): Figure {
  return {
    name,
    unit,
    value,
    get formula() {
      return explain().formula;
    },
    get terms() {
      return explain().terms;
    },
  };
}

/** The figure of a sum of figures, each named in the formula by its own name. */
export function sumFigure(name: string, unit: Unit, parts: readonly Figure[]): Figure {
  const terms: Record<string, Term> = {};
  for (const [i, part] of parts.entries())
    terms[part.name in terms ? `${part.name}${String(i + 1)}` : part.name] = part;
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return figure(name, unit, value, Object.keys(terms).join(" + ") || "0", terms);
}
