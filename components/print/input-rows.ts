import { entryInWords, isPercent } from "@/components/scenario/entry.ts";
import { referenceName } from "@/components/scenario/reference-groups.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { ORIGIN_LABELS } from "@/lib/analysis/origin.ts";
import type { ResolvedField } from "@/lib/analysis/resolve.ts";
import type { CitedSource } from "@/lib/report/board/cited-sources.ts";
import { isVisible } from "@/lib/scenario/visible.ts";

/** One input on paper. */
export interface InputRow {
  readonly path: string;
  readonly label: string;
  /** The value that is used, with its unit. */
  readonly value: string;
  readonly origin: string;
  /** `YYYY-MM-DD`; null where the value has no day. */
  readonly asOf: string | null;
  /** The number of its source in the list of sources; null where it cites none. */
  readonly source: number | null;
}

export interface InputRowGroup {
  readonly label: string;
  readonly rows: readonly InputRow[];
}

/**
 * Every input that matters under the choices made, by group, as the form names and writes it.
 *
 * @example inputRowGroups(analysis, sources)[0]?.rows[0] // { label: "Price date", value: "2026-11-23", … }
 */
export function inputRowGroups(analysis: Analysis, sources: readonly CitedSource[]): InputRowGroup[] {
  const { resolved, scenario } = analysis;
  const numbers = new Map(sources.flatMap(({ number, fields }) => fields.map(({ path }) => [path, number])));
  const shown = [...resolved.fields.values()].filter(({ path }) => isVisible(scenario, path));
  // Two workloads of one name are still two groups.
  const groups = Map.groupBy(shown, ({ path, groupLabel }) => `${groupOf(path)}\n${groupLabel}`);
  return [...groups.values()].map((fields) => ({
    label: fields[0]?.groupLabel ?? "",
    rows: fields.map((field) => ({
      path: field.path,
      label: field.input.label,
      value: valueInWords(analysis, field),
      origin: ORIGIN_LABELS[field.origin.kind],
      asOf: field.origin.asOf,
      source: numbers.get(field.path) ?? null,
    })),
  }));
}

const groupOf = (path: string) => path.slice(0, path.lastIndexOf("."));

function valueInWords({ resolved }: Analysis, { input, used }: ResolvedField): string {
  if (input.kind === "reference") return referenceName(resolved.catalog, input.to, String(used));
  const text = entryInWords(input, used);
  if (text === "") return "none";
  // A unit that begins with a number is a range, such as that of months, and would read as another value.
  const unit = "unit" in input && !isPercent(input) && !/^\d/.test(input.unit) ? input.unit : "";
  return `${text} ${unit}`.trim();
}
