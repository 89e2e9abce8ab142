import type { SingleRouteId } from "../../analysis/hybrid/single-route.ts";
import { itemLabel } from "../../analysis/item-labels.ts";
import { OPTION_LABELS } from "../../analysis/labels.ts";
import { accountRows, type AccountRows } from "./account-rows.ts";
import { cohortRows, type CohortRows } from "./cohort-rows.ts";
import type { Inputs } from "./inputs.ts";
import type { MonthTable } from "./month-table.ts";
import { lockedFactor } from "./locked-factor.ts";
import { oneOffFormula } from "./one-off-formula.ts";
import { buysServers, staffFormula } from "./option-table.ts";
import type { PathItemRow, PathPlan } from "./path-plan.ts";
import type { Row } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** An option over time, from the month in which it begins to serve. */
export interface PathRows {
  readonly items: readonly PathItemRow[];
  readonly cash: Row;
  readonly accounts: AccountRows;
  readonly cohorts: CohortRows | null;
  readonly installed: Row | null;
}

/** Writes all that is paid on the way from an API to an option, or with one option alone. */
export function pathRows(table: MonthTable, inputs: Inputs, timeline: Timeline, plan: PathPlan): PathRows {
  const { option } = plan.rows;
  const { index } = timeline;
  table.heading(plan.title);
  const items: PathItemRow[] = [];
  const add = (
    of: SingleRouteId,
    kind: PathItemRow["kind"],
    id: string,
    label: string,
    formula: (m: number) => string,
  ) => {
    const key = plan.key === null ? {} : { key: `${plan.key}.items.${of}.${id}` };
    items.push({ id, option: of, kind, row: table.line(label, formula, { sum: true, ...key }) });
  };
  const served = (m: number) => `${index.at(m)}>=${plan.from}`;
  for (const { item, row } of plan.rows.items) {
    const agreed = (m: number) =>
      item.locked === true ? `*${lockedFactor(inputs, index.at(m), plan.from)}` : "";
    add(
      option.id,
      "running",
      item.id,
      itemLabel(item.id),
      (m) => `IF(${served(m)},${row.at(m)}${agreed(m)},0)`,
    );
  }
  const cohorts =
    buysServers(option) && plan.life
      ? cohortRows(table, inputs, timeline, { ...plan, life: plan.life }, add)
      : null;
  const { units, staff } = plan.rows;
  const installed =
    cohorts?.installed ??
    (units &&
      table.line("Units in place", (m) => `IF(${served(m)},${units.at(m)},0)`, {
        unit: "units",
        number: "number",
        ...(plan.key === null ? {} : { key: `${plan.key}.installed` }),
      }));
  if (staff && installed) {
    add(
      option.id,
      "running",
      "addedEngineers",
      itemLabel("addedEngineers"),
      (m) =>
        `IF(AND(${served(m)},ISNUMBER(${staff.gpusPerEngineer})),${staffFormula(staff, installed.at(m))},0)`,
    );
  }
  add(
    option.id,
    "one-off",
    "oneOff",
    "One-off work",
    (m) =>
      `IF(AND(${plan.from}<month_count,${index.at(m)}=${plan.buildFrom}),${oneOffFormula(inputs, option.group)},0)`,
  );
  const { incumbent } = plan;
  if (incumbent) {
    const api = incumbent.rows.option;
    const name = OPTION_LABELS[api.id];
    for (const { item, row } of incumbent.rows.items) {
      add(
        api.id,
        "running",
        item.id,
        `${name}: ${itemLabel(item.id)}`,
        (m) => `IF(${index.at(m)}<${incumbent.until},${row.at(m)},0)`,
      );
    }
    add(api.id, "one-off", "oneOff", `${name}: one-off work`, (m) =>
      m === 0 ? `IF(${incumbent.until}>0,${oneOffFormula(inputs, api.group)},0)` : "0",
    );
  }
  const cash = table.line("Cash paid", (m) => items.map(({ row }) => row.at(m)).join("+"), {
    sum: true,
    total: true,
    ...(plan.key === null ? {} : { key: `${plan.key}.cash` }),
  });
  const accounts = accountRows(table, inputs, timeline, plan, { items, cohorts, cash });
  return { items, cash, accounts, cohorts, installed };
}
