import { cellAddress } from "./address.ts";
import { FIRST_MONTH_COLUMN, type MonthTable } from "./month-table.ts";
import type { Inputs } from "./inputs.ts";
import type { Row } from "./sheet.ts";

/** What every option shares, month by month. */
export interface Timeline {
  /** The first day of each month. */
  readonly date: Row;
  /** 0 for the first month. */
  readonly index: Row;
  readonly fiscalYear: Row;
  readonly volumes: Row;
  readonly revenue: Row;
  readonly discount: Row;
  readonly factors: { readonly api: Row; readonly rent: Row; readonly server: Row };
}

/** Writes the months, their dates, demand, revenue, discounting and how prices move. */
export function timelineRows(table: MonthTable, inputs: Inputs): Timeline {
  const { sheet, book } = table;
  const p = inputs.of("projection");
  sheet.widths.set(0, 44);
  sheet.widths.set(1, 16);
  sheet.widths.set(2, 16);
  sheet.freeze = { rows: 4, columns: FIRST_MONTH_COLUMN };
  sheet.text(0, 0, "Model: the months ahead", "title");
  sheet.next = 1;
  const general = { unit: "", number: "general" } as const;
  const date = table.line("Month", (m) => `DATE(YEAR(${p("firstMonth")}),MONTH(${p("firstMonth")})+${m},1)`, {
    unit: "date",
    number: "month",
    total: true,
  });
  table.line("Month of the projection", (m, own) => (m === 0 ? "1" : `${own.at(m - 1)}+1`), general);
  const ends = p("fiscalYearMonth");
  const fiscalYear = table.line(
    "Fiscal year, named after the year it ends in",
    (m) => `YEAR(${date.at(m)})+IF(AND(${ends}>1,MONTH(${date.at(m)})>=${ends}),1,0)`,
    { ...general, key: "fiscalYear" },
  );
  const index = table.line("Months before it", (m, own) => (m === 0 ? "0" : `${own.at(m - 1)}+1`), general);
  book.name("month_count", sheet, sheet.next, 2);
  table.result("Months ahead", `COUNT(${index.all})`, { unit: "months", number: "count" });

  const volumes = demandRow(table, inputs);
  const users = `IF(${p("revenueRequestsPerUser")}>0,VOLUME/${p("revenueRequestsPerUser")}*${p("revenueUsdPerUser")},0)`;
  const perMonth = `IF(total_requestsPerDay>0,${p("revenueUsdPerMonth")}*VOLUME/total_requestsPerDay,${p("revenueUsdPerMonth")})`;
  const kind = p("revenue");
  const earned = `IF(${kind}="per-request",VOLUME*days_per_month*${p("revenueUsdPerRequest")},IF(${kind}="per-user",${users},IF(${kind}="per-month",${perMonth},0)))`;
  const revenue = table.line("Revenue", (m) => earned.replaceAll("VOLUME", volumes.at(m)), {
    sum: true,
    key: "revenue",
  });
  const flows = `IF(${p("timing")}="mid-month",0.5,1)`;
  const discount = table.line(
    "Discount factor",
    (m) => `(1+${p("discountRatePerYear")})^(-(${index.at(m)}+${flows})/12)`,
    { unit: "factor", number: "factor" },
  );
  const factor = (label: string, key: string) =>
    table.line(label, (m) => `(1-${p(key)})^(${index.at(m)}/IF(${p("declinePer")}="year",12,1))`, {
      unit: "factor",
      number: "factor",
    });
  return {
    date,
    index,
    fiscalYear,
    volumes,
    revenue,
    discount,
    factors: {
      api: factor("API prices, against the first month", "apiDecline"),
      rent: factor("GPU rents, against the first month", "rentDecline"),
      server: factor("Server prices, against the first month", "serverDecline"),
    },
  };
}

/** Traffic as typed month by month, where it is, and what it grows to. */
function demandRow(table: MonthTable, inputs: Inputs): Row {
  const { sheet, months } = table;
  const p = inputs.of("projection");
  const given = inputs.analysis.scenario.projection.volumes;
  const row = sheet.next;
  sheet.next += 1;
  sheet.text(row, 0, "Traffic typed in, from the first month on");
  sheet.text(row, 1, "requests a day", "note");
  for (let m = 0; m < months; m += 1)
    sheet.value(row, FIRST_MONTH_COLUMN + m, given[m] ?? null, "number", "input");
  inputs.elsewhere.set("projection.volumes", `Sheet Model, from ${cellAddress(row, FIRST_MONTH_COLUMN)} on`);
  const typed = sheet.rowReference(row, FIRST_MONTH_COLUMN, months);
  const unit = { unit: "requests a day", number: "number" } as const;
  const count = table.result("Months typed in", `COUNT(${typed.all})`, { unit: "months", number: "count" });
  const start = table.result(
    "Traffic that growth starts from",
    `IF(${count}=0,total_requestsPerDay,INDEX(${typed.all},MAX(1,${count})))`,
    unit,
  );
  const growth = table.result(
    "Growth a month",
    `IF(AND(${count}>0,${p("afterVolumes")}="hold"),0,${p("growthPerMonth")})`,
    { unit: "share", number: "share" },
  );
  const ceiling = p("ceilingRequestsPerDay");
  return table.line(
    "Requests a day",
    (m) => {
      const grown = `${start}*(1+${growth})^(${m}-MAX(1,${count})+1)`;
      const capped = `IF(ISNUMBER(${ceiling}),MIN(MAX(${start},${ceiling}),${grown}),${grown})`;
      return `IF(${m}<${count},${typed.at(m)},${m === 0 ? `IF(${count}=0,total_requestsPerDay,${capped})` : capped})`;
    },
    { ...unit, key: "requestsPerDay" },
  );
}
