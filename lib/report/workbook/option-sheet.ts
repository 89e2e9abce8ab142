import { isSingleRoute, ROUTE_GROUPS, type SingleRouteId } from "../../analysis/hybrid/single-route.ts";
import { groupLabel, itemLabel } from "../../analysis/item-labels.ts";
import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { Book } from "./book.ts";
import { fleetOf, type Fleet } from "./fleet.ts";
import type { Inputs } from "./inputs.ts";
import type { OptionItem } from "./option-item.ts";
import { optionItems, type OptionGroup } from "./option-items.ts";
import type { TokenSlopes } from "./prices-sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { TrafficCells } from "./traffic-sheet.ts";

/** A line item with the cells of its parts. */
export interface LaidItem extends OptionItem {
  /** 1 where the lens counts it, else 0. */
  readonly counted: string;
  readonly cells: { readonly fixed: string; readonly perDailyRequest: string; readonly perUnit: string };
}

/** An option with the cells of its line items, for the months and the break-evens. */
export interface LaidOption {
  readonly id: SingleRouteId;
  readonly group: OptionGroup;
  readonly items: readonly LaidItem[];
  readonly fleet: Fleet | null;
  /** Monthly cost now, as the lens counts it. */
  readonly monthlyUsd: string;
}

/** The sheet of options: what each costs in a month at today's traffic, line by line, and what its work costs. */
export function optionSheet(
  book: Book,
  inputs: Inputs,
  slopes: TokenSlopes,
  traffic: TrafficCells,
): LaidOption[] {
  const sheet = book.sheet("Options");
  for (const [column, width] of [40, 14, 9, 15, 17, 15, 15, 15].entries()) sheet.widths.set(column, width);
  sheet.text(0, 0, "Options at today's traffic", "title");
  sheet.text(
    1,
    0,
    "A line costs: fixed + per daily request × requests a day + per unit × units. US dollars a month.",
    "note",
  );
  sheet.next = 3;
  const lens = inputs.name("general.lens");
  return inputs.analysis.options.flatMap(({ id }) =>
    isSingleRoute(id) ? [laidOption(book, inputs, sheet, id, slopes, traffic, lens)] : [],
  );
}

function laidOption(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  id: SingleRouteId,
  slopes: TokenSlopes,
  traffic: TrafficCells,
  lens: string,
): LaidOption {
  const group = ROUTE_GROUPS[id];
  sheet.heading(OPTION_LABELS[id], "title");
  const flat = inputs.analysis.scenario.serving.source === "flat-price";
  const fleet =
    flat || (group !== "rented" && group !== "owned") ? null : fleetOf(book, inputs, group, traffic, sheet);
  const main =
    fleet && countRow(sheet, group === "owned" ? "Servers" : "Instance-hours paid", fleet.main(VOLUME));
  const reserved = fleet?.reserved
    ? countRow(sheet, "Reserved instance-hours paid", fleet.reserved(VOLUME))
    : null;
  const header = sheet.next;
  const titles = [
    "Line item",
    "Group",
    "Counted",
    "Fixed",
    "Per daily request",
    "Per unit",
    "A month",
    "A month, as counted",
  ];
  sheet.headings(header, titles);
  sheet.next += 1;
  const rows = new Map<string, number>();
  const items = optionItems(inputs, group, slopes).map((item): LaidItem => {
    const row = sheet.next;
    sheet.next += 1;
    rows.set(item.id, row);
    sheet.text(row, 0, itemLabel(item.id));
    sheet.text(row, 1, groupLabel(item.group));
    const committed = item.group === "people" || item.group === "one-off";
    const counted = sheet.formula(row, 2, committed ? `IF(${lens}="full",1,0)` : "1", "count");
    const part = (column: number, formula: string | undefined) =>
      formula === undefined ? "0" : sheet.formula(row, column, formula, "usd-fine");
    const cells = {
      fixed: part(3, item.fixed),
      perDailyRequest: part(4, item.perDailyRequest),
      perUnit: part(5, item.perUnit),
    };
    const laid = { ...item, counted, cells };
    const others = (other: string) => sheet.reference(rows.get(other) ?? 0, 6);
    const units = (item.unit === "reserved" ? reserved : main) ?? "0";
    sheet.formula(row, 6, amountFormula(laid, VOLUME, units, others), "usd-fine");
    book.output(`options.${id}.items.${item.id}`, sheet, row, 6);
    sheet.formula(row, 7, `${counted}*${sheet.reference(row, 6)}`, "usd-fine");
    return laid;
  });
  const monthlyUsd = resultRows(book, inputs, sheet, id, header + 1, fleet);
  sheet.next += 1;
  return { id, group, items, fleet, monthlyUsd };
}

const VOLUME = "total_requestsPerDay";

/**
 * What an item costs in a month.
 *
 * @param units the count of the fleet that it goes with
 * @param amountOf the cell of another item's amount, for items that are a share of others
 */
export function amountFormula(
  item: LaidItem,
  volume: string,
  units: string,
  amountOf: (id: string) => string,
): string {
  if (item.shareOf) return `${item.shareOf.share}*(${item.shareOf.ids.map(amountOf).join("+")})`;
  const parts = [
    item.fixed === undefined ? null : item.cells.fixed,
    item.perDailyRequest === undefined ? null : `${item.cells.perDailyRequest}*${volume}`,
    item.perUnit === undefined ? null : `${item.cells.perUnit}*${units}`,
  ].filter((part) => part !== null);
  return parts.join("+") || "0";
}

function countRow(sheet: Sheet, label: string, formula: string): string {
  const row = sheet.next;
  sheet.next += 1;
  sheet.text(row, 0, label);
  return sheet.formula(row, 1, formula, "number");
}

/** The total of an option and what its work costs. */
function resultRows(
  book: Book,
  inputs: Inputs,
  sheet: Sheet,
  id: SingleRouteId,
  firstItem: number,
  fleet: Fleet | null,
): string {
  const total = sheet.next;
  const amounts = sheet.rangeReference(firstItem, 7, total - 1, 7);
  const line = (
    label: string,
    key: string,
    formula: string,
    number: "usd" | "usd-fine" | "number" | "share",
  ) => {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label, key === "monthlyUsd" ? "total" : "text");
    const at = sheet.formula(row, 7, formula, number, key === "monthlyUsd" ? "total" : "plain");
    book.output(`options.${id}.${key}`, sheet, row, 7);
    return at;
  };
  const monthlyUsd = line("Total", "monthlyUsd", `SUM(${amounts})`, "usd-fine");
  const perMonth = `(${VOLUME}*days_per_month)`;
  const tokens = `(mix_inputTokens+mix_outputTokens)`;
  const per = (divisor: string) => `IF(${divisor}>0,${monthlyUsd}/(${divisor}),"")`;
  line("USD per request", "usdPerRequest", per(perMonth), "usd-fine");
  line(
    "USD per million tokens, blended",
    "blendedUsdPerMTok",
    per(`${perMonth}*${tokens}/1000000`),
    "usd-fine",
  );
  line(
    "USD per million output tokens, all cost on output",
    "outputOnlyUsdPerMTok",
    per(`${perMonth}*mix_outputTokens/1000000`),
    "usd-fine",
  );
  if (fleet === null) return monthlyUsd;
  const units = line(
    id === "owned" ? "Servers" : "Instances at the peak",
    "units",
    fleet.units(VOLUME),
    "number",
  );
  line("GPUs", "gpus", `${units}*${fleet.gpusPerUnit}`, "number");
  const paid = line("Unit-hours paid", "paidUnitHours", fleet.paidHours(VOLUME), "number");
  const busy = `mean_load*${VOLUME}*${inputs.name("general.hoursPerMonth")}`;
  line(
    "Utilisation",
    "utilisation",
    `IF(AND(mean_load>0,${paid}>0),${busy}/(${paid}*${fleet.replicasPerUnit}),"")`,
    "share",
  );
  if (fleet.upTo !== null) line("Largest volume served, requests a day", "upTo", fleet.upTo, "number");
  return monthlyUsd;
}
