import type { LaidItem, LaidOption } from "./option-sheet.ts";

/** A monthly cost over volume, as formulas: a line, or a line and one staircase. */
export interface OptionCurve {
  readonly fixed: string;
  readonly slope: string;
  readonly stairs: {
    readonly height: string;
    readonly width: string;
    readonly phase: string;
    readonly floor: string;
  } | null;
}

type Part = "fixed" | "perDailyRequest" | "perUnit";

/** The parts of an option's cost over volume; null where it is more than one staircase. */
export function optionCurve({ fleet, items }: LaidOption): OptionCurve | null {
  if (fleet !== null && fleet.shape === null) return null;
  const all = new Map(items.map((item) => [item.id, item]));
  const parts = (key: Part) => items.flatMap((item) => partOf(item, key, all)).join("+") || "0";
  const [fixed, slope, perUnit] = [parts("fixed"), parts("perDailyRequest"), parts("perUnit")];
  const shape = fleet?.shape ?? null;
  if (shape === null) return { fixed, slope, stairs: null };
  if (shape.kind === "stairs") {
    const { height, width, phase, floor } = shape;
    return { fixed, slope, stairs: { height: `(${perUnit})*${height}`, width, phase, floor } };
  }
  return {
    fixed: `${fixed}+(${perUnit})*(${shape.fixed})`,
    slope: `${slope}+(${perUnit})*(${shape.perDailyRequest})`,
    stairs: null,
  };
}

function partOf(item: LaidItem, key: Part, all: ReadonlyMap<string, LaidItem>): string[] {
  const { shareOf, counted } = item;
  if (shareOf === undefined) return item[key] === undefined ? [] : [`${counted}*${item.cells[key]}`];
  return shareOf.ids.flatMap((id) => {
    const base = all.get(id);
    return base?.[key] === undefined ? [] : [`${counted}*${shareOf.share}*${base.cells[key]}`];
  });
}
