import { ROUTE_GROUPS } from "../../analysis/hybrid/single-route.ts";
import { capitalFormula } from "./capital-formula.ts";
import { inService, type CohortRows } from "./cohort-rows.ts";
import type { Inputs } from "./inputs.ts";
import type { LineOptions, MonthTable } from "./month-table.ts";
import type { PathItemRow, PathPlan } from "./path-plan.ts";
import type { Row } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** The accounting view of a path. */
export interface AccountRows {
  readonly opex: Row;
  readonly depreciation: Row;
  readonly depreciationOfServers: Row | null;
  readonly cost: Row;
  readonly afterTax: Row;
}

/** Writes capex, depreciation, book value, opex and cash after tax of a path. */
export function accountRows(
  table: MonthTable,
  inputs: Inputs,
  { index, factors }: Timeline,
  plan: PathPlan,
  path: { readonly items: readonly PathItemRow[]; readonly cohorts: CohortRows | null; readonly cash: Row },
): AccountRows {
  const { items, cohorts, cash } = path;
  const { life, key } = plan;
  const keyed = (name: string, rest: LineOptions = {}): LineOptions =>
    key === null ? rest : { ...rest, key: `${key}.accounts.${name}` };
  const sumOf = (wanted: (item: PathItemRow) => boolean) => (m: number) =>
    items
      .filter(wanted)
      .map(({ row }) => row.at(m))
      .join("+") || "0";
  const last = table.months - 1;
  /** A sum over all earlier months, each amount times what is written off at its age. */
  const writtenOff = (amounts: Row, schedule: Row) => (m: number) =>
    `SUMPRODUCT(${amounts.span(0, m)}*${schedule.span(last - m, last)})`;

  const opex = table.line(
    "Opex",
    sumOf(({ kind }) => kind === "running"),
    keyed("opexUsd", { sum: true }),
  );
  const capex = table.line(
    "Capex",
    sumOf(({ kind, id }) => kind === "one-off" || (kind === "capital" && id !== "resale")),
    keyed("capexUsd", { sum: true }),
  );
  const depreciationOfServers =
    cohorts?.purchase && life
      ? table.line(
          "Depreciation of servers",
          writtenOff(cohorts.purchase, life.ofServer),
          keyed("depreciationOfServersUsd", { sum: true }),
        )
      : null;
  const ofInstallation =
    cohorts && life
      ? table.line("Depreciation of installation", writtenOff(cohorts.installation, life.ofInstallation), {
          sum: true,
        })
      : null;
  const ofOneOffs = items
    .filter(({ kind }) => kind === "one-off")
    .map(({ row, option }) => {
      const months = inputs.name(`${ROUTE_GROUPS[option]}.amortisationMonths`);
      const start = option === plan.rows.option.id ? plan.buildFrom : "0";
      const age = (m: number) => `(${index.at(m)}-${start})`;
      return table.line(
        "One-off work, spread",
        (m) => `IF(${age(m)}>=0,SUM(${row.all})*MAX(0,MIN(1,${months}-${age(m)}))/${months},0)`,
        { sum: true },
      );
    });
  const parts = [depreciationOfServers, ofInstallation, ...ofOneOffs].filter((row) => row !== null);
  const depreciation = table.line(
    "Depreciation",
    (m) => parts.map((row) => row.at(m)).join("+") || "0",
    keyed("depreciationUsd", { sum: true }),
  );
  const resale = items.find(({ id }) => id === "resale")?.row;
  table.line(
    "Book value at the end of the month",
    (m, own) =>
      `${m === 0 ? "0" : own.at(m - 1)}+${capex.at(m)}-${depreciation.at(m)}${resale ? `+${resale.at(m)}` : ""}`,
    keyed("bookValueUsd"),
  );
  const cost = table.line(
    "Opex and depreciation",
    (m) => `${opex.at(m)}+${depreciation.at(m)}`,
    keyed("costUsd", { sum: true, total: true }),
  );
  if (cohorts?.purchase && life) {
    const perServer = table.line("Cost of capital of a server bought in the month", (m) =>
      capitalFormula(inputs, `(${inputs.name("owned.serverPriceUsd")}*${factors.server.at(m)})`),
    );
    table.line(
      "Cost of capital, no entry in the books",
      (m) => `SUMPRODUCT(${inService(index, life.service, m)}*${cohorts.bought.all}*${perServer.all})`,
      keyed("capitalChargeUsd", { sum: true }),
    );
  }
  const tax = inputs.name("projection.taxRate");
  const afterTax = table.line(
    "Cash after tax",
    (m) => `${cash.at(m)}-${tax}*${cost.at(m)}`,
    key === null ? { sum: true } : { sum: true, key: `${key}.afterTax` },
  );
  return { opex, depreciation, depreciationOfServers, cost, afterTax };
}
