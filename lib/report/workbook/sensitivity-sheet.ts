import { OPTION_LABELS } from "../../analysis/labels.ts";
import { leverOf, PRICE_LEVERS } from "../../analysis/projection/margin-result.ts";
import { leverLabel } from "../../analysis/projection/projection-text.ts";
import type { PriceLever } from "../../pricing/projection/margin.ts";
import type { Book } from "./book.ts";
import type { Inputs } from "./inputs.ts";
import type { Model, ModelledOption } from "./model-sheet.ts";
import { MonthTable } from "./month-table.ts";
import { optionRows, type OptionRows } from "./option-table.ts";
import { pathRows } from "./path-rows.ts";
import type { Sheet } from "./sheet.ts";

/** The sheet of what moves margin: a tenth more and a tenth less of each price, and of traffic. */
export function sensitivitySheet(book: Book, inputs: Inputs, model: Model): void {
  const sheet = book.sheet("Sensitivity");
  sheet.widths.set(0, 40);
  for (const column of [1, 2, 3, 4]) sheet.widths.set(column, 24);
  sheet.text(0, 0, "Sensitivity: what a tenth more or less does over the months ahead", "title");
  sheet.text(
    1,
    0,
    "Each option begun as soon as it can be. Purchases stay as they are where a price moves; where traffic moves, they follow.",
    "note",
  );
  sheet.next = 3;
  const more = costsAtTraffic(book, inputs, model, "Traffic up", "1.1");
  const less = costsAtTraffic(book, inputs, model, "Traffic down", "0.9");
  for (const [i, option] of model.options.entries()) {
    optionLevers(book, sheet, model, option, { more: more[i] ?? "0", less: less[i] ?? "0" });
  }
}

/** What each option costs, as opex and depreciation over all months, with more or less traffic. */
function costsAtTraffic(book: Book, inputs: Inputs, model: Model, name: string, factor: string): string[] {
  const sheet = book.sheet(name);
  const table = new MonthTable(book, sheet, model.table.months);
  sheet.widths.set(0, 44);
  sheet.text(0, 0, `The months ahead with ${factor} times the traffic`, "title");
  sheet.next = 2;
  const volumes = table.line("Requests a day", (m) => `${model.timeline.volumes.at(m)}*${factor}`, {
    unit: "requests a day",
    number: "number",
  });
  const timeline = { ...model.timeline, volumes };
  const made = new Map<string, OptionRows>();
  const rowsOf = ({ option }: ModelledOption) => {
    const rows = made.get(option.id) ?? optionRows(table, inputs, option, timeline);
    made.set(option.id, rows);
    return rows;
  };
  return model.options.map((option) => {
    const api = model.options.find((one) => one.option.id === option.plan.incumbent?.rows.option.id);
    const { incumbent } = option.plan;
    const path = pathRows(table, inputs, timeline, {
      ...option.plan,
      key: null,
      rows: rowsOf(option),
      incumbent: incumbent && api ? { ...incumbent, rows: rowsOf(api) } : null,
    });
    return table.result("Opex and depreciation in all", `SUM(${path.accounts.cost.all})`);
  });
}

function optionLevers(
  book: Book,
  sheet: Sheet,
  { timeline }: Model,
  { option, path }: ModelledOption,
  atVolume: { readonly more: string; readonly less: string },
): void {
  sheet.heading(OPTION_LABELS[option.id], "title");
  const put = (label: string, formula: string) => {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label);
    return sheet.formula(row, 1, formula, "usd");
  };
  const revenue = put("Revenue", `SUM(${timeline.revenue.all})`);
  const cost = put("Opex and depreciation", `SUM(${path.accounts.cost.all})`);
  const share = (earned: string, spent: string) => `(${earned}-(${spent}))/(${earned})`;
  const titles = [
    "A tenth more of",
    "Over the months ahead",
    "Margin moves by, USD",
    "Points of margin, a tenth more",
    "Points of margin, a tenth less",
  ];
  sheet.headings(sheet.next, titles);
  sheet.next += 1;
  const lever = (
    id: PriceLever | "revenue" | "volume",
    amount: string,
    moved: (sign: "+" | "-") => { readonly revenue: string; readonly cost: string },
  ) => {
    const row = sheet.next;
    sheet.next += 1;
    const [rise, fall] = [moved("+"), moved("-")];
    sheet.text(row, 0, leverLabel(id));
    sheet.formula(row, 1, amount, "usd");
    sheet.formula(row, 2, `${rise.revenue}-(${rise.cost})-(${revenue}-${cost})`, "usd");
    for (const [i, side] of [rise, fall].entries()) {
      sheet.formula(
        row,
        3 + i,
        `IF(${revenue}>0,${share(side.revenue, side.cost)}-${share(revenue, cost)},"")`,
        "share",
      );
    }
    const at = `projection.${option.id}.levers.${id}`;
    for (const [i, key] of ["usd", "rise", "fall"].entries()) book.output(`${at}.${key}`, sheet, row, 2 + i);
  };
  for (const id of PRICE_LEVERS) {
    const sums = path.items
      .filter((item) => item.kind === "running" && leverOf(item.id) === id)
      .map(({ row }) => `SUM(${row.all})`);
    if (id === "servers" && path.accounts.depreciationOfServers)
      sums.push(`SUM(${path.accounts.depreciationOfServers.all})`);
    if (sums.length === 0) continue;
    const amount = sums.join("+");
    const own = sheet.reference(sheet.next, 1);
    lever(id, amount, (sign) => ({ revenue, cost: `${cost}${sign}0.1*${own}` }));
  }
  lever("revenue", revenue, (sign) => ({ revenue: `(${revenue}*(1${sign}0.1))`, cost }));
  lever("volume", cost, (sign) => ({
    revenue: `(${revenue}*(1${sign}0.1))`,
    cost: sign === "+" ? atVolume.more : atVolume.less,
  }));
  sheet.next += 1;
}
