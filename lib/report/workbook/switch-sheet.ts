import { OPTION_PHRASES } from "../../analysis/labels.ts";
import { MonthTable } from "./month-table.ts";
import type { Book } from "./book.ts";
import type { Inputs } from "./inputs.ts";
import { lockedFactor } from "./locked-factor.ts";
import { oneOffFormula } from "./one-off-formula.ts";
import { buysServers, staffFormula, type OptionRows } from "./option-table.ts";
import type { ServiceLife } from "./service-life.ts";
import type { Row, Sheet } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** When to leave the API for an option, as cells. */
export interface SwitchCells {
  /** The month first served, 0 for the first; as many as there are months where staying is cheapest. */
  readonly from: string;
  readonly presentCost: string;
  readonly gainOverNever: string;
}

interface SwitchPlan {
  readonly rows: OptionRows;
  readonly api: OptionRows;
  readonly life: ServiceLife | null;
  /** Present cost of staying with the API. */
  readonly never: string;
}

/**
 * The sheet that tries every month of switching. A line for each month in which the option could begin to serve: its
 * present cost, and for servers the purchases that would follow.
 */
export function switchSheet(book: Book, inputs: Inputs, timeline: Timeline, plan: SwitchPlan): SwitchCells {
  const { option } = plan.rows;
  const { id } = option;
  const sheet = book.sheet(`Switch to ${id}`);
  const months = inputs.analysis.scenario.projection.months;
  const table = new MonthTable(book, sheet, months);
  sheet.widths.set(0, 40);
  sheet.text(0, 0, `From the API to ${OPTION_PHRASES[id]}, tried in every month`, "title");
  sheet.next = 2;
  const p = inputs.of("projection");
  const running = sumRow(table, "Paid to the API in a month", plan.api);
  const steady = sumRow(table, "Items whose price moves every month", plan.rows, false);
  const locked = plan.rows.items.some(({ item }) => item.locked === true)
    ? sumRow(table, "Items whose price is agreed for a term, at the first month's prices", plan.rows, true)
    : null;
  const servers =
    buysServers(option) && plan.life
      ? serverRows(table, inputs, timeline, { ...plan, life: plan.life })
      : null;
  const upTo = option.fleet?.upTo ?? null;
  const tooSmall =
    upTo === null
      ? null
      : table.line("Too small for the month", (m) => `IF(${timeline.volumes.at(m)}>${upTo}*(1+1E-12),1,0)`, {
          unit: "",
          number: "count",
        });

  const header = sheet.next + 1;
  sheet.headings(header, ["Month first served", "Present cost", "Cheapest"]);
  const { index, discount } = timeline;
  const first = header + 1;
  const columns = 3;
  const row = (f: number) => first + f;
  if (servers) sheet.text(header, columns, "Servers bought in each month, then servers in place", "heading");
  const costs: string[] = [];
  for (let f = 0; f < months; f += 1) {
    sheet.value(row(f), 0, f + 1, "count");
    const from = String(f);
    const since = `(${index.all}>=${from})`;
    const until = `MIN(month_count,${from}+${p("overlapMonths")})`;
    const building = `MAX(0,${from}-${p("buildMonths")})`;
    const parts = [
      `SUMPRODUCT(${running.all}*${discount.all}*(${index.all}<${until}))`,
      `${oneOffFormula(inputs, plan.api.option.group)}*${discount.at(0)}`,
      `${oneOffFormula(inputs, option.group)}*INDEX(${discount.all},${building}+1)`,
      `SUMPRODUCT(${steady.all}*${discount.all}*${since})`,
    ];
    if (locked) {
      const factor = lockedFactor(inputs, index.all, from);
      parts.push(`SUMPRODUCT(${locked.all}*${factor}*${discount.all}*${since})`);
    }
    let installed = plan.rows.units?.all ?? null;
    if (servers) {
      const bought = cohortsFrom(sheet, row(f), columns, {
        from: f,
        months,
        service: servers.service,
        needed: plan.rows.units,
      });
      installed = bought.installed;
      parts.push(
        `SUMPRODUCT(${bought.bought}*${servers.valueNow.all})`,
        `SUMPRODUCT(${servers.work.all}*${discount.all}*${since})`,
      );
    }
    const { staff } = plan.rows;
    if (staff && installed !== null) {
      parts.push(
        `IF(ISNUMBER(${staff.gpusPerEngineer}),SUMPRODUCT(${staffFormula(staff, installed)}*${discount.all}*${since}),0)`,
      );
    }
    const conditions = [`${from}>=${p("buildMonths")}`];
    if (tooSmall) conditions.push(`SUM(${tooSmall.span(f, months - 1)})=0`);
    costs.push(sheet.formula(row(f), 1, `IF(AND(${conditions.join(",")}),${parts.join("+")},"")`, "usd"));
    book.output(`projection.${id}.switch.byMonth.${f}`, sheet, row(f), 1);
  }
  return resultCells(book, sheet, id, plan.never, { first, months });
}

function resultCells(
  book: Book,
  sheet: Sheet,
  id: string,
  never: string,
  { first, months }: { readonly first: number; readonly months: number },
): SwitchCells {
  const all = sheet.rangeReference(first, 1, first + months - 1, 1);
  const rows = sheet.rangeReference(first, 2, first + months - 1, 2);
  const top = first + months + 1;
  const result = (offset: number, label: string, formula: string, key: string) => {
    sheet.text(top + offset, 0, label);
    book.output(`projection.${id}.switch.${key}`, sheet, top + offset, 1);
    return sheet.formula(top + offset, 1, formula, key === "month" || key === "from" ? "count" : "usd");
  };
  const cheapest = result(0, "The least of all months", `IF(COUNT(${all})=0,${never},MIN(${all}))`, "least");
  const pays = `${cheapest}<${never}-ABS(${never})*1E-12`;
  for (let f = 0; f < months; f += 1) {
    const cost = sheet.reference(first + f, 1);
    sheet.formula(
      first + f,
      2,
      `IF(ISNUMBER(${cost}),IF(${cost}<=${cheapest}+ABS(${cheapest})*1E-12,${f},""),"")`,
      "count",
    );
  }
  const from = result(1, "Months before the cheapest switch", `IF(${pays},MIN(${rows}),month_count)`, "from");
  result(2, "Month of the cheapest switch", `IF(${pays},${from}+1,"never")`, "month");
  const presentCost = result(3, "Present cost then", `IF(${pays},${cheapest},${never})`, "presentCostUsd");
  const gainOverNever = result(
    4,
    "Saved over never switching",
    `${never}-${presentCost}`,
    "gainOverNeverUsd",
  );
  return { from, presentCost, gainOverNever };
}

/** The sum of an option's items, of those that are locked or not. */
function sumRow(table: MonthTable, label: string, rows: OptionRows, locked?: boolean): Row {
  const wanted = rows.items.filter(({ item }) => locked === undefined || (item.locked === true) === locked);
  return table.line(label, (m) => wanted.map(({ row }) => row.at(m)).join("+") || "0");
}

/** What a server bought in a month costs over the projection, valued now. */
function serverRows(
  table: MonthTable,
  inputs: Inputs,
  { index, discount, factors, volumes }: Timeline,
  { rows, life }: SwitchPlan & { readonly life: ServiceLife },
): { readonly valueNow: Row; readonly work: Row; readonly service: string } {
  const o = inputs.of("owned");
  const p = inputs.of("projection");
  const running = rows.option.items.filter((item) => item.ofServers === true && item.nonCash !== true);
  const parts = (follows: boolean) =>
    running
      .filter((item) => (item.followsServerPrice === true) === follows)
      .map(({ cells }) => cells.perUnit)
      .join("+") || "0";
  const perRequest = running.flatMap((item) =>
    item.perDailyRequest === undefined ? [] : [item.cells.perDailyRequest],
  );
  const work = table.line(
    "Paid for the work that servers do",
    (m) => `(${perRequest.join("+") || "0"})*${volumes.at(m)}`,
  );
  const price = table.line("Price of a server", (m) => `${o("serverPriceUsd")}*${factors.server.at(m)}`);
  const atEnd = `(1+${p("discountRatePerYear")})^(-month_count/12)`;
  const valueNow = table.line("A server bought in the month: all it costs, valued now", (m) => {
    const last = `(${index.at(m)}+${life.service}-1)`;
    const resold = `IF(${last}<month_count,${price.at(m)}*${o("residualShare")}*INDEX(${discount.all},MIN(month_count,${last}+1)),0)`;
    const months = `SUMPRODUCT(${discount.all}*(${index.all}>=${index.at(m)})*(${index.all}<=${last}))`;
    const worth = `${price.at(m)}*(1-(1-${o("residualShare")})*(month_count-${index.at(m)})/${life.lifeMonths})`;
    const kept = `IF(AND(${p("endValue")}="servers",${last}>=month_count),${worth}*${atEnd},0)`;
    return `(${price.at(m)}+${o("installationUsdPerServer")})*${discount.at(m)}-${resold}+(${parts(false)}+(${parts(true)})*${factors.server.at(m)})*${months}-${kept}`;
  });
  return { valueNow, work, service: life.service };
}

/** Purchases of servers that begin to serve in a month, laid out from left to right: bought, then in place. */
function cohortsFrom(
  sheet: Sheet,
  row: number,
  column: number,
  plan: {
    readonly from: number;
    readonly months: number;
    readonly service: string;
    readonly needed: Row | null;
  },
): { readonly bought: string; readonly installed: string } {
  const { from, months, service, needed } = plan;
  const bought = (m: number) => sheet.reference(row, column + m);
  const inPlace = (m: number) => sheet.reference(row, column + months + m);
  for (let m = 0; m < months; m += 1) {
    if (m < from) {
      sheet.value(row, column + m, 0, "number");
      sheet.value(row, column + months + m, 0, "number");
      continue;
    }
    const expired = `${m + 1}-${service}`;
    const sofar = sheet.rangeReference(row, column, row, column + m - 1);
    const left =
      m === from ? "0" : `(${inPlace(m - 1)}-IF(${expired}>=1,INDEX(${sofar},MAX(1,${expired})),0))`;
    const more = `${needed?.at(m) ?? "0"}-${left}`;
    sheet.formula(row, column + m, `IF(${more}>${left}*1E-12,${more},0)`, "number");
    sheet.formula(row, column + months + m, `${left}+${bought(m)}`, "number");
  }
  const span = (start: number) => sheet.rangeReference(row, start, row, start + months - 1);
  return { bought: span(column), installed: span(column + months) };
}
