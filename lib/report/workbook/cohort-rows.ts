import type { SingleRouteId } from "../../analysis/hybrid/single-route.ts";
import { itemLabel } from "../../analysis/item-labels.ts";
import type { Inputs } from "./inputs.ts";
import type { MonthTable } from "./month-table.ts";
import type { PathItemRow, PathPlan } from "./path-plan.ts";
import { leaseFormula, type ServiceLife } from "./service-life.ts";
import type { Row } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** Servers as they come and go. */
export interface CohortRows {
  /** Servers that come in each month. */
  readonly bought: Row;
  readonly installed: Row;
  /** Paid for servers bought; null where they are leased. */
  readonly purchase: Row | null;
  readonly installation: Row;
}

type Add = (
  of: SingleRouteId,
  kind: PathItemRow["kind"],
  id: string,
  label: string,
  formula: (m: number) => string,
) => void;

/** Months whose purchases are still in service in a month, as 0 and 1 for each. */
export const inService = (index: Row, service: string, month: number): string =>
  `(${index.all}>${index.at(month)}-${service})*(${index.all}<=${index.at(month)})`;

/** Writes the servers that come whenever the month needs more than are left, what they cost, and what they fetch. */
export function cohortRows(
  table: MonthTable,
  inputs: Inputs,
  { index, factors, volumes }: Timeline,
  plan: PathPlan & { readonly life: ServiceLife },
  add: Add,
): CohortRows {
  const { rows, life, acquisition, key } = plan;
  const { option, units } = rows;
  const o = inputs.of("owned");
  const count = { unit: "servers", number: "number" } as const;
  const { sheet } = table;
  // The servers in place and those that come refer to each other, month by month; no formula refers to a later one.
  const firstRow = sheet.next;
  const rowAt = (offset: number) => sheet.rowReference(firstRow + offset, 3, table.months);
  const [left, bought] = [rowAt(0), rowAt(1)];
  const needed = units ?? left;
  table.line(
    "Servers left from the month before",
    (m) => {
      if (m === 0) return "0";
      const expired = `${index.at(m)}-${life.service}+1`;
      const gone = `IF(${expired}>=1,INDEX(${bought.span(0, m - 1)},MAX(1,${expired})),0)`;
      return `${left.at(m - 1)}+${bought.at(m - 1)}-${gone}`;
    },
    count,
  );
  table.line(
    acquisition === "lease" ? "Servers leased anew" : "Servers bought",
    (m) => {
      const more = `${needed.at(m)}-${left.at(m)}`;
      return `IF(AND(${index.at(m)}>=${plan.from},${more}>${left.at(m)}*1E-12),${more},0)`;
    },
    count,
  );
  const installed = table.line("Servers in place", (m) => `${left.at(m)}+${bought.at(m)}`, {
    ...count,
    ...(key === null ? {} : { key: `${key}.installed` }),
  });
  const window = (m: number) => inService(index, life.service, m);
  const priced = table.line(
    "Servers in place, by the price paid",
    (m) => `SUMPRODUCT(${window(m)}*${bought.all}*${factors.server.all})`,
    count,
  );
  const served = (m: number) => `${index.at(m)}>=${plan.from}`;
  for (const item of option.items) {
    if (item.ofServers !== true || item.nonCash === true) continue;
    const counted = item.followsServerPrice === true ? priced : installed;
    const work = (m: number) =>
      item.perDailyRequest === undefined
        ? ""
        : `+IF(${served(m)},${item.cells.perDailyRequest}*${volumes.at(m)},0)`;
    add(
      option.id,
      "running",
      item.id,
      itemLabel(item.id),
      (m) => `${item.cells.perUnit}*${counted.at(m)}${work(m)}`,
    );
  }
  let purchase: Row | null = null;
  if (acquisition === "lease") {
    add(
      option.id,
      "running",
      "lease",
      itemLabel("lease"),
      (m) => `${priced.at(m)}*(${leaseFormula(inputs, o("serverPriceUsd"))})`,
    );
  } else {
    purchase = sheet.rowReference(sheet.next, 3, table.months);
    add(
      option.id,
      "capital",
      "purchase",
      itemLabel("purchase"),
      (m) => `${bought.at(m)}*${o("serverPriceUsd")}*${factors.server.at(m)}`,
    );
  }
  const installation = sheet.rowReference(sheet.next, 3, table.months);
  add(
    option.id,
    "capital",
    "installation",
    itemLabel("installation"),
    (m) => `${bought.at(m)}*${o("installationUsdPerServer")}`,
  );
  if (purchase) {
    const paid = purchase;
    add(option.id, "capital", "resale", itemLabel("resale"), (m) => {
      const month = `${index.at(m)}-${life.service}+2`;
      return `-IF(${month}>=1,INDEX(${paid.all},MAX(1,${month})),0)*${o("residualShare")}`;
    });
  }
  return { bought, installed, purchase, installation };
}
