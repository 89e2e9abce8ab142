import { workloadName } from "../../analysis/workload-name.ts";
import type { Book } from "./book.ts";
import { columnLetters } from "./address.ts";
import type { Inputs } from "./inputs.ts";
import type { Sheet } from "./sheet.ts";
import { peakShape } from "./peak-shape.ts";

/** Where the sheet of traffic keeps what other sheets need. */
export interface TrafficCells {
  /** Of each workload: its share of requests, and its traffic by hour relative to the mean hour. */
  readonly workloads: readonly { readonly share: string; readonly shape: string }[];
  /** Busy replicas of each hour for each daily request, batch work poured in. */
  readonly hourly: string;
  readonly hours: number;
  readonly hourNumbers: string;
  readonly hoursEach: string;
}

const FIRST_HOUR_ROW = 24;

/**
 * The sheet of traffic: how many requests come, of which kind, in which hour, and how many replicas that keeps busy
 * for each daily request. Its named results are what fleets are sized with.
 */
export function trafficSheet(book: Book, inputs: Inputs, hasLoad: boolean): TrafficCells {
  const sheet = book.sheet("Traffic");
  const { scenario } = inputs.analysis;
  const { workloads } = scenario;
  const general = inputs.of("general");
  sheet.widths.set(0, 44);
  sheet.text(0, 0, "Traffic by workload and hour", "title");
  sheet.text(
    1,
    0,
    "Hourly weights may be typed over below; everything else follows from the sheet Inputs.",
    "note",
  );
  const named = (row: number, label: string, unit: string, formula: string, name: string) => {
    sheet.text(row, 0, label);
    sheet.formula(row, 1, formula, "number");
    sheet.text(row, 2, unit, "note");
    book.name(name, sheet, row, 1);
  };
  named(3, "Days in a month", "days", `${general("hoursPerMonth")}/24`, "days_per_month");

  const column = (k: number) => 3 + k;
  const labels = [
    "Requests a day",
    "Share of requests",
    "Seconds of one replica per request",
    "Busy replicas per daily request, all hours",
    "The same in hours with traffic",
  ];
  for (const [k, workload] of workloads.entries())
    sheet.text(9, column(k), workloadName(workload.name, k), "heading");
  for (const [i, label] of labels.entries()) sheet.text(10 + i, 0, label);
  const across = (row: number) => sheet.rangeReference(row, column(0), row, column(workloads.length - 1));
  for (const k of workloads.keys()) workloadCells(sheet, inputs, k, column(k), across(10), hasLoad);
  named(4, "Requests a day, all workloads", "requests a day", `SUM(${across(10)})`, "total_requestsPerDay");
  const mean = (key: string, factor: (k: number) => string = () => "") =>
    workloads
      .map((_, k) => `${sheet.reference(11, column(k))}*${inputs.name(`workloads.${k}.${key}`)}${factor(k)}`)
      .join("+");
  named(5, "Input tokens per request, all workloads", "tokens", mean("inputTokens"), "mix_inputTokens");
  named(6, "Output tokens per request, all workloads", "tokens", mean("outputTokens"), "mix_outputTokens");
  const retries = (k: number) => `*(1+${inputs.name(`workloads.${k}.retryShare`)})`;
  named(
    7,
    "Output tokens per request, retries included",
    "tokens",
    mean("outputTokens", retries),
    "mix_generatedTokens",
  );
  const sends = workloads.map((_, k) => `${sheet.reference(11, column(k))}${retries(k)}`).join("+");
  named(8, "Sends per request, retries included", "sends", sends, "mix_sends");

  const hours = workloads.some((w) => w.dayShape === "weights" && w.hourWeights.length === 168) ? 168 : 24;
  const lastRow = FIRST_HOUR_ROW + hours - 1;
  const range = (at: number) => sheet.rangeReference(FIRST_HOUR_ROW, at, lastRow, at);
  sheet.text(FIRST_HOUR_ROW - 1, 0, "Hour", "heading");
  for (let h = 0; h < hours; h += 1) sheet.value(FIRST_HOUR_ROW + h, 0, h);
  const shapes = workloads.map((workload, k) => {
    const at = column(workloads.length) + 1 + 3 * k;
    shapeColumns(sheet, inputs, k, { at, hours, name: workload.name });
    return range(at + 1);
  });
  const loadAt = column(workloads.length) + 1 + 3 * workloads.length;
  const hourly = loadColumns(sheet, inputs, { at: loadAt, hours, shapes, column });
  named(
    16,
    "Hours of the month behind each line below",
    "hours",
    `${general("activeHoursPerMonth")}/${hours}`,
    "hours_each",
  );
  named(
    17,
    "Hours without traffic",
    "hours",
    `${general("hoursPerMonth")}-${general("activeHoursPerMonth")}`,
    "quiet_hours",
  );
  named(18, "Busy replicas per daily request, busiest hour", "replicas", `MAX(${hourly})`, "peak_load");
  named(19, "Busy replicas per daily request, mean hour", "replicas", `SUM(${across(13)})`, "mean_load");
  return {
    workloads: workloads.map((_, k) => ({ share: sheet.reference(11, column(k)), shape: shapes[k] ?? "" })),
    hourly,
    hours,
    hourNumbers: range(0),
    hoursEach: "hours_each",
  };
}

function workloadCells(
  sheet: Sheet,
  inputs: Inputs,
  k: number,
  column: number,
  allRequests: string,
  hasLoad: boolean,
): void {
  const input = inputs.of(`workloads.${k}`);
  const count = inputs.analysis.scenario.workloads.length;
  const here = (row: number) => sheet.reference(row, column);
  const perRequest = `(${input("inputTokens")}+${input("outputTokens")})`;
  sheet.formula(
    10,
    column,
    `IF(${input("trafficUnit")}="users",${input("users")}*${input("requestsPerUserPerDay")},IF(${input("trafficUnit")}="tokens",IF(${perRequest}>0,${input("tokensPerMonth")}/${perRequest}/days_per_month,0),${input("requestsPerDay")}))`,
    "number",
  );
  sheet.formula(
    11,
    column,
    count === 1 ? "1" : `IF(SUM(${allRequests})>0,${here(10)}/SUM(${allRequests}),1/${count})`,
    "share",
  );
  const unit = input("capacityUnit");
  const seconds = hasLoad
    ? `IF(${unit}="requests",1/${input("requestsPerSecond")},IF(${unit}="prefill-and-decode",${input("inputTokens")}/${input("prefillTokensPerSecond")}+${input("outputTokens")}/${input("decodeTokensPerSecond")},IF(${unit}="output-tokens",${input("outputTokens")},IF(${unit}="input-tokens",${input("inputTokens")},${perRequest}))/${input("tokensPerSecond")}))/${inputs.name("serving.throughputFactor")}`
    : "0";
  sheet.formula(12, column, seconds, "number");
  sheet.formula(13, column, `${here(11)}*(1+${input("retryShare")})/86400*${here(12)}`, "number");
  const general = inputs.of("general");
  sheet.formula(
    14,
    column,
    `${here(13)}*${general("hoursPerMonth")}/${general("activeHoursPerMonth")}`,
    "number",
  );
}

/** Weights as typed, the traffic of each hour relative to the mean hour, and what the smooth peak needs. */
function shapeColumns(
  sheet: Sheet,
  inputs: Inputs,
  k: number,
  { at, hours, name }: { readonly at: number; readonly hours: number; readonly name: string },
): void {
  const { hourWeights } = inputs.analysis.scenario.workloads[k] ?? { hourWeights: [] };
  const input = inputs.of(`workloads.${k}`);
  const title = workloadName(name, k);
  sheet.text(FIRST_HOUR_ROW - 1, at, `${title}: weight typed`, "heading");
  sheet.text(FIRST_HOUR_ROW - 1, at + 1, `${title}: times the mean`, "heading");
  const length = hourWeights.length === 168 ? 168 : 24;
  for (let h = 0; h < length; h += 1)
    sheet.value(FIRST_HOUR_ROW + h, at, hourWeights[h] ?? null, "general", "input");
  const weights = sheet.rangeReference(FIRST_HOUR_ROW, at, FIRST_HOUR_ROW + length - 1, at);
  inputs.elsewhere.set(`workloads.${k}.hourWeights`, `Sheet Traffic, column ${columnLetters(at)}`);
  const peak = peakShape(sheet, input("peakToMean"), { row: FIRST_HOUR_ROW, column: at + 2, title });
  const peakHour = `ROUND(${input("peakHour")},0)`;
  for (let h = 0; h < hours; h += 1) {
    const row = FIRST_HOUR_ROW + h;
    const hour = sheet.reference(row, 0);
    const smooth = `IF(MOD(${hour},24)=${peakHour},${input("peakToMean")},${peak.weight(`MOD(${hour},24)-${peakHour}`)})`;
    const typed = `INDEX(${weights},MOD(${hour},${length})+1)*${length}/SUM(${weights})`;
    sheet.formula(
      row,
      at + 1,
      `IF(${input("dayShape")}="flat",1,IF(${input("dayShape")}="peak",${smooth},${typed}))`,
      "number",
    );
  }
}

/** Work that cannot wait hour by hour, and the work that can, poured into the hours of least load. */
function loadColumns(
  sheet: Sheet,
  inputs: Inputs,
  place: {
    readonly at: number;
    readonly hours: number;
    readonly shapes: readonly string[];
    readonly column: (k: number) => number;
  },
): string {
  const { at, hours, shapes, column } = place;
  const active = (k: number) => sheet.reference(14, column(k));
  const batch = (k: number) => inputs.name(`workloads.${k}.batchableShare`);
  sheet.text(15, 0, "Work that can wait, to pour into quiet hours");
  const waits = shapes.map((_, k) => `${active(k)}*${batch(k)}`).join("+");
  const waiting = sheet.formula(15, 1, `(${waits})*${hours}`, "number");
  const titles = ["Load that cannot wait", "Sorted", "Level if so many hours are filled", "Load of the hour"];
  sheet.headings(FIRST_HOUR_ROW - 1, titles, at);
  const lastRow = FIRST_HOUR_ROW + hours - 1;
  const range = (c: number, to = lastRow) => sheet.rangeReference(FIRST_HOUR_ROW, c, to, c);
  for (let h = 0; h < hours; h += 1) {
    const row = FIRST_HOUR_ROW + h;
    const parts = shapes.map((shape, k) => `${active(k)}*(1-${batch(k)})*INDEX(${shape},${h + 1})`);
    sheet.formula(row, at, parts.join("+"), "number");
    sheet.formula(row, at + 1, `SMALL(${range(at)},${h + 1})`, "number");
    sheet.formula(row, at + 2, `(SUM(${range(at + 1, row)})+${waiting})/${h + 1}`, "number");
    sheet.formula(row, at + 3, `MAX(${sheet.reference(row, at)},MIN(${range(at + 2)}))`, "number");
  }
  return range(at + 3);
}
