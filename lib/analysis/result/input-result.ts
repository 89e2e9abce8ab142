import type { Input, InputValue } from "../../scenario/input.ts";
import type { Analysis } from "../analyse.ts";
import { ORIGIN_LABELS, type Origin } from "../origin.ts";

/** One input with the value that is used and where it comes from. */
export interface InputResult {
  readonly path: string;
  readonly group: string;
  readonly label: string;
  /** Null: empty, and nothing fills it in. */
  readonly value: InputValue;
  /** Shares are stored as 0 to 1 and named `share`, whatever the form shows. */
  readonly unit: string;
  readonly origin: Origin["kind"];
  readonly originLabel: string;
  readonly source: string;
  readonly asOf: string | null;
  readonly url: string | null;
  readonly stale: boolean;
}

/** Every input of a scenario in the order of exports. */
export function inputResults(analysis: Analysis): InputResult[] {
  return [...analysis.resolved.fields.values()].map(({ path, groupLabel, input, used, origin }) => ({
    path,
    group: groupLabel,
    label: input.label,
    value: used,
    unit: unitOf(input),
    origin: origin.kind,
    originLabel: ORIGIN_LABELS[origin.kind],
    source: origin.source,
    asOf: origin.asOf,
    url: origin.url ?? null,
    stale: origin.stale,
  }));
}

function unitOf(input: Input): string {
  if ((input.kind === "number" || input.kind === "optional-number") && input.percent === true) return "share";
  return "unit" in input ? input.unit : "";
}
