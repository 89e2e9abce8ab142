import { itemLabel } from "../../analysis/item-labels.ts";
import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { Inputs } from "./inputs.ts";
import type { MonthTable } from "./month-table.ts";
import { amountFormula, type LaidItem, type LaidOption } from "./option-sheet.ts";
import { roundedUp } from "./rounded-up.ts";
import type { Row } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** What an option would cost in each month, before it is known when it begins to serve. */
export interface OptionRows {
  readonly option: LaidOption;
  /** Items paid month after month. Those that are locked stand at the first month's prices. */
  readonly items: readonly { readonly item: LaidItem; readonly row: Row }[];
  /** Units that the month needs; null where there is no fleet. */
  readonly units: Row | null;
  readonly paidHours: Row | null;
  /** The engineers that join as the fleet outgrows today's; null where none can. */
  readonly staff: Staff | null;
}

/** Engineers who join, as formulas. */
export interface Staff {
  readonly gpusIncluded: string;
  readonly gpusPerEngineer: string;
  readonly usdPerMonth: string;
  readonly gpusPerUnit: string;
}

/** Whether an option buys servers. */
export const buysServers = (option: LaidOption): boolean => option.group === "owned" && option.fleet !== null;

/** Writes an option's costs at each month's traffic. */
export function optionRows(
  table: MonthTable,
  inputs: Inputs,
  option: LaidOption,
  { volumes, factors }: Pick<Timeline, "volumes" | "factors">,
): OptionRows {
  const { fleet } = option;
  table.heading(`${OPTION_LABELS[option.id]}: if it serves the month`);
  const count = { unit: "units", number: "number" } as const;
  const units = fleet && table.line("Units needed", (m) => fleet.units(volumes.at(m)), count);
  const main =
    fleet && option.group === "rented"
      ? table.line("Unit-hours paid", (m) => fleet.main(volumes.at(m)), { ...count, unit: "hours" })
      : units;
  const reserved = fleet?.reserved
    ? table.line("Reserved unit-hours paid", (m) => fleet.reserved?.(volumes.at(m)) ?? "0", {
        ...count,
        unit: "hours",
      })
    : null;
  const paidHours =
    fleet &&
    table.line("Unit-hours paid in all", (m) => fleet.paidHours(volumes.at(m)), { ...count, unit: "hours" });
  const bases = new Map<string, Row>();
  const items: { item: LaidItem; row: Row }[] = [];
  for (const item of option.items) {
    if (item.nonCash === true || item.ofServers === true) continue;
    const base = (m: number) =>
      amountFormula(
        item,
        volumes.at(m),
        (item.unit === "reserved" ? reserved : main)?.at(m) ?? "0",
        (id) => bases.get(id)?.at(m) ?? "0",
      );
    const label = itemLabel(item.id);
    const factor = item.follows === undefined ? null : factors[item.follows];
    const moved = factor !== null && item.locked !== true;
    const needsBase = factor !== null && option.items.some(({ shareOf }) => shareOf?.ids.includes(item.id));
    if (moved && needsBase) {
      const row = table.line(`${label}, at the first month's prices`, base);
      bases.set(item.id, row);
      items.push({ item, row: table.line(label, (m) => `${row.at(m)}*${factor.at(m)}`) });
      continue;
    }
    const row = table.line(
      item.locked === true ? `${label}, at the first month's prices` : label,
      (m) => `${item.counted}*(${base(m)})${moved ? `*${factor.at(m)}` : ""}`,
    );
    bases.set(item.id, row);
    items.push({ item, row });
  }
  return { option, items, units, paidHours, staff: staffOf(inputs, option) };
}

function staffOf(inputs: Inputs, { group, fleet }: LaidOption): Staff | null {
  if (fleet === null || (group !== "rented" && group !== "owned")) return null;
  const lens = inputs.name("general.lens");
  return {
    gpusIncluded: `${fleet.units("total_requestsPerDay")}*${fleet.gpusPerUnit}`,
    gpusPerEngineer: inputs.name("projection.gpusPerEngineer"),
    usdPerMonth: `IF(${lens}="full",${inputs.name(`${group}.usdPerFteYear`)}/12,0)`,
    gpusPerUnit: fleet.gpusPerUnit,
  };
}

/** Monthly cost of the engineers that join, for units in place; also over a range, inside SUMPRODUCT. */
export function staffFormula(staff: Staff, installed: string): string {
  const more = `(${installed}*${staff.gpusPerUnit}-${staff.gpusIncluded})`;
  const positive = `(${more}+ABS(${more}))/2`;
  return `${roundedUp(`${positive}/${staff.gpusPerEngineer}`)}*${staff.usdPerMonth}`;
}
