import { entryInWords, isPercent } from "@/components/scenario/entry.ts";
import { referenceName } from "@/components/scenario/reference-groups.ts";
import { ORIGIN_LABELS } from "@/lib/analysis/origin.ts";
import type { Resolved, ResolvedField } from "@/lib/analysis/resolve.ts";
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

export interface InputRowGroups {
  /** What matters under the choices made. */
  readonly used: readonly InputRowGroup[];
  /** What the choices made leave out; it keeps its value in case they change. */
  readonly unused: readonly InputRowGroup[];
}

/** What the origin of a throughput says already. */
const SAID_BY_ORIGINS = ["capacityOrigin", "capacitySource"];

/**
 * Every input once, by group, as the form names and writes it.
 *
 * @example inputRowGroups(resolved, sources).used[0]?.rows[0] // { label: "Price date", value: "2026-11-23", … }
 */
export function inputRowGroups(resolved: Resolved, sources: readonly CitedSource[]): InputRowGroups {
  const numbers = new Map(sources.flatMap(({ number, fields }) => fields.map(({ path }) => [path, number])));
  const fields = [...resolved.fields.values()].filter(({ key }) => !SAID_BY_ORIGINS.includes(key));
  const groupsOf = (used: boolean): InputRowGroup[] => {
    const chosen = fields.filter(({ path }) => isVisible(resolved.scenario, path) === used);
    // Two workloads of one name are still two groups.
    const groups = Map.groupBy(chosen, ({ path, groupLabel }) => `${groupOf(path)}\n${groupLabel}`);
    return [...groups.values()].map((members) => ({
      label: members[0]?.groupLabel ?? "",
      rows: members.map((field) => ({
        path: field.path,
        label: field.input.label,
        value: valueInWords(resolved, field),
        origin: ORIGIN_LABELS[field.origin.kind],
        asOf: field.origin.asOf,
        source: numbers.get(field.path) ?? null,
      })),
    }));
  };
  return { used: groupsOf(true), unused: groupsOf(false) };
}

const groupOf = (path: string) => path.slice(0, path.lastIndexOf("."));

function valueInWords({ catalog }: Resolved, { input, used }: ResolvedField): string {
  if (input.kind === "reference") return referenceName(catalog, input.to, String(used));
  const text = entryInWords(input, used);
  if (text === "") return "none";
  // A unit that begins with a number is a range, such as that of months, and would read as another value.
  const unit = "unit" in input && !isPercent(input) && !/^\d/.test(input.unit) ? input.unit : "";
  return `${text} ${unit}`.trim();
}
