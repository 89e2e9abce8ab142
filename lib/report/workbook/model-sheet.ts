import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Book } from "./book.ts";
import type { Inputs } from "./inputs.ts";
import { marginRows } from "./margin-rows.ts";
import { MonthTable } from "./month-table.ts";
import type { LaidOption } from "./option-sheet.ts";
import { buysServers, optionRows, type OptionRows } from "./option-table.ts";
import type { PathPlan } from "./path-plan.ts";
import { pathRows, type PathRows } from "./path-rows.ts";
import { serviceLife, type ServiceLife } from "./service-life.ts";
import { switchSheet, type SwitchCells } from "./switch-sheet.ts";
import { timelineRows, type Timeline } from "./timeline.ts";
import { paybackRows, valuationRows, type PaybackCells, type ValuationCells } from "./valuation-rows.ts";

/** An option over time, as cells. */
export interface ModelledOption {
  readonly option: LaidOption;
  readonly rows: OptionRows;
  readonly path: PathRows;
  readonly plan: PathPlan;
  readonly valuation: ValuationCells;
  readonly payback: { readonly simple: PaybackCells; readonly discounted: PaybackCells } | null;
  readonly switching: SwitchCells | null;
}

/** Everything over time, as cells. */
export interface Model {
  readonly table: MonthTable;
  readonly timeline: Timeline;
  readonly incumbent: OptionId | null;
  readonly options: readonly ModelledOption[];
  readonly life: ServiceLife | null;
  readonly lease: ValuationCells | null;
}

const needsBuilding = (option: LaidOption) => option.group === "rented" || option.group === "owned";

/** The sheet of the months ahead: what each option costs, month by month, and what that is worth. */
export function modelSheet(book: Book, inputs: Inputs, laid: readonly LaidOption[]): Model {
  const { projection } = inputs.analysis.scenario;
  const table = new MonthTable(book, book.sheet("Model"), projection.months);
  const timeline = timelineRows(table, inputs);
  const start = startCells(book, table, inputs);
  const incumbent = incumbentOf(projection.currentApi, laid);
  const buys = laid.find(buysServers) ?? null;
  const life = buys && serviceLife(table, inputs, "buy");
  const all = laid.map((option) => optionRows(table, inputs, option, timeline));
  const api = all.find(({ option }) => option.id === incumbent) ?? null;
  const made = new Map<OptionId, ModelledOption>();
  // The API comes first: the others are measured against what staying with it costs.
  const apisFirst = all.toSorted((a, b) => Number(needsBuilding(a.option)) - Number(needsBuilding(b.option)));
  for (const rows of [...(api ? [api] : []), ...apisFirst.filter((one) => one !== api)]) {
    const stay = incumbent === null ? null : (made.get(incumbent) ?? null);
    made.set(rows.option.id, modelledOption(table, inputs, timeline, { rows, api, stay, life, start }));
  }
  const leaseLife = buys && serviceLife(table, inputs, "lease");
  const leased = all.find(({ option }) => option === buys);
  const lease =
    leased && leaseLife
      ? leaseRows(table, inputs, timeline, { rows: leased, api, life: leaseLife, start })
      : null;
  const options = laid.map(({ id }) => made.get(id)).filter((option) => option !== undefined);
  return { table, timeline, incumbent, options, life, lease };
}

interface StartCells {
  readonly from: string;
  readonly until: string;
}

/** The months that an option which has to be built begins in, when work begins at once. */
function startCells(book: Book, table: MonthTable, inputs: Inputs): StartCells {
  table.heading("When own hardware begins to serve, if work begins at once");
  const p = inputs.of("projection");
  const named = (name: string, label: string, formula: string) => {
    book.name(name, table.sheet, table.sheet.next, 2);
    table.result(label, formula, { unit: "months", number: "count" });
    return name;
  };
  const from = named(
    "build_end",
    "Months before the first month served",
    `MIN(month_count,${p("buildMonths")})`,
  );
  const until = named(
    "api_end",
    "Months in which the API is paid",
    `MIN(month_count,build_end+${p("overlapMonths")})`,
  );
  return { from, until };
}

function incumbentOf(named: "api-frontier" | "api-open", laid: readonly LaidOption[]): OptionId | null {
  const order = [named, named === "api-frontier" ? "api-open" : "api-frontier"] as const;
  return order.find((id) => laid.some((option) => option.id === id)) ?? null;
}

function modelledOption(
  table: MonthTable,
  inputs: Inputs,
  timeline: Timeline,
  context: {
    readonly rows: OptionRows;
    readonly api: OptionRows | null;
    readonly stay: ModelledOption | null;
    readonly life: ServiceLife | null;
    readonly start: StartCells;
  },
): ModelledOption {
  const { rows, api, stay, start } = context;
  const { option } = rows;
  const { id } = option;
  const built = needsBuilding(option);
  const key = `projection.${id}`;
  const life = buysServers(option) ? context.life : null;
  const plan: PathPlan = {
    title: `${OPTION_LABELS[id]}: begun as soon as it can be`,
    key,
    rows,
    from: built ? start.from : "0",
    buildFrom: "0",
    incumbent: built && api ? { rows: api, until: start.until } : null,
    acquisition: "buy",
    life,
  };
  const path = pathRows(table, inputs, timeline, plan);
  const valuation = valuationRows(table, inputs, timeline, path, { life, key, detailed: true });
  utilisationRow(table, inputs, timeline, { rows, path, from: plan.from, key });
  marginRows(table, timeline, path, key);
  const compared = api !== null && api !== rows && stay !== null;
  const cash = stay && { own: path.cash, stay: stay.path.cash, from: plan.from };
  const paid = (discounted: boolean) =>
    cash && paybackRows(table, timeline, cash, { discounted, key: `${key}.payback` });
  const [simple, discounted] = compared ? [paid(false), paid(true)] : [null, null];
  const payback = simple && discounted ? { simple, discounted } : null;
  if (!built || !api || !stay) return { option, rows, path, plan, valuation, payback, switching: null };
  const switching = switchSheet(table.book, inputs, timeline, {
    rows,
    api,
    life,
    never: stay.valuation.presentCost,
  });
  const p = inputs.of("projection");
  const switchedPlan: PathPlan = {
    ...plan,
    title: `${OPTION_LABELS[id]}: switched to in the cheapest month`,
    key: `${key}.switched`,
    from: switching.from,
    buildFrom: `MAX(0,${switching.from}-${p("buildMonths")})`,
    incumbent: { rows: api, until: `MIN(month_count,${switching.from}+${p("overlapMonths")})` },
  };
  const switchedPath = pathRows(table, inputs, timeline, switchedPlan);
  valuationRows(table, inputs, timeline, switchedPath, {
    life,
    key: `${key}.switched`,
    detailed: false,
  });
  return { option, rows, path, plan, valuation, payback, switching };
}

/** The model's utilisation of the units that are needed, thinned out over those that are in place. */
function utilisationRow(
  table: MonthTable,
  inputs: Inputs,
  { volumes, index }: Timeline,
  place: { readonly rows: OptionRows; readonly path: PathRows; readonly from: string; readonly key: string },
): void {
  const { rows, path, from, key } = place;
  const { fleet } = rows.option;
  const { units, paidHours } = rows;
  const { installed } = path;
  if (fleet === null || units === null || paidHours === null || installed === null) return;
  const hours = inputs.name("general.hoursPerMonth");
  table.line(
    "Utilisation",
    (m) => {
      const needed = `mean_load*${volumes.at(m)}*${hours}/(${paidHours.at(m)}*${fleet.replicasPerUnit})`;
      const spread = `${needed}*IF(${installed.at(m)}>0,${units.at(m)}/${installed.at(m)},1)`;
      const idle = `IF(AND(${units.at(m)}=0,${installed.at(m)}>0),0,"")`;
      return `IF(${index.at(m)}<${from},"",IF(AND(mean_load>0,${paidHours.at(m)}>0),${spread},${idle}))`;
    },
    { unit: "share", number: "share", key: `${key}.utilisation` },
  );
}

function leaseRows(
  table: MonthTable,
  inputs: Inputs,
  timeline: Timeline,
  context: {
    readonly rows: OptionRows;
    readonly api: OptionRows | null;
    readonly life: ServiceLife;
    readonly start: StartCells;
  },
): ValuationCells {
  const { rows, api, life, start } = context;
  const key = "projection.lease";
  const path = pathRows(table, inputs, timeline, {
    title: "The same servers leased",
    key,
    rows,
    from: start.from,
    buildFrom: "0",
    incumbent: api && { rows: api, until: start.until },
    acquisition: "lease",
    life,
  });
  return valuationRows(table, inputs, timeline, path, { life, key, detailed: false });
}
