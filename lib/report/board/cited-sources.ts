import type { Analysis } from "../../analysis/analyse.ts";
import type { ResolvedField } from "../../analysis/resolve.ts";

/** Where one or more inputs come from. */
export interface CitedSource {
  /** Its number in the list, from 1. */
  readonly number: number;
  readonly text: string;
  /** The day of its newest value, `YYYY-MM-DD`; null where it has none. */
  readonly asOf: string | null;
  readonly url: string | null;
  /** The inputs that it states, in the order of the form. */
  readonly fields: readonly ResolvedField[];
}

/**
 * The sources of some inputs, each once, numbered in the order in which they are first cited. The user's own figures
 * and the assumptions of a preset cite nothing: their origin says what they are.
 *
 * @example citedSources(analysis, () => true)[0]?.number // 1
 */
export function citedSources(
  { resolved }: Pick<Analysis, "resolved">,
  counts: (path: string) => boolean,
): CitedSource[] {
  const cited = [...resolved.fields.values()].filter(
    ({ path, origin, used }) => used !== null && counts(path) && isCited(origin),
  );
  const groups = Map.groupBy(cited, ({ origin }) => `${origin.source}\n${origin.url ?? ""}`);
  return [...groups.values()].flatMap((fields, i) => {
    const [first] = fields;
    if (first === undefined) return [];
    const days = fields.flatMap(({ origin }) => origin.asOf ?? []).toSorted();
    const { source, url } = first.origin;
    return [{ number: i + 1, text: source, asOf: days.at(-1) ?? null, url: url ?? null, fields }];
  });
}

/** A preset that gives no day for a value states its own assumption. */
const isCited = ({ kind, asOf }: ResolvedField["origin"]): boolean =>
  kind !== "yours" && kind !== "computed" && (kind !== "preset" || asOf !== null);
