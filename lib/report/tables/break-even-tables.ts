import type { OptionId } from "../../pricing/option.ts";
import type { Result } from "../../analysis/result/result.ts";
import type { Cell, Table } from "../csv-text.ts";

const labelOf =
  (result: Result) =>
  (id: OptionId | null): string =>
    id === null ? "same cost" : (result.options[id]?.label ?? id);

export function breakEvenTable(result: Result): Table {
  const label = labelOf(result);
  return {
    title: "Break-evens",
    header: [
      "challenger",
      "incumbent",
      "first, requests a day",
      "first, tokens a month",
      "sustained, requests a day",
      "sustained, tokens a month",
      "crossings",
      "saving now, USD a month",
      "saving now, share",
      "payback, months",
      "in words",
    ],
    rows: Object.values(result.breakEvens).map((pair) => [
      label(pair.challenger),
      label(pair.incumbent),
      pair.first?.requestsPerDay,
      pair.first?.tokensPerMonth,
      pair.sustained?.requestsPerDay,
      pair.sustained?.tokensPerMonth,
      pair.crossingCount ?? "without end",
      pair.savingUsdPerMonth,
      pair.savingShare,
      pair.paybackMonths,
      pair.text,
    ]),
  };
}

export function crossingTable(result: Result): Table {
  const label = labelOf(result);
  return {
    title: "All crossings",
    header: [
      "challenger",
      "incumbent",
      "requests a day",
      "tokens a month",
      "kind",
      "cheaper below",
      "cheaper above",
    ],
    rows: Object.values(result.breakEvens).flatMap((pair) =>
      pair.crossings.map((crossing) => [
        label(pair.challenger),
        label(pair.incumbent),
        crossing.requestsPerDay,
        crossing.tokensPerMonth,
        crossing.kind === "meet" ? "costs meet" : "a unit is added",
        label(crossing.cheaperBelow),
        label(crossing.cheaperAbove),
      ]),
    ),
  };
}

export function intervalTable(result: Result): Table {
  const label = labelOf(result);
  return {
    title: "Cheapest by volume",
    header: [
      "from requests a day",
      "to requests a day",
      "from tokens a month",
      "to tokens a month",
      "cheapest",
    ],
    rows: result.intervals.map(({ from, to, cheapest }) => [
      from.requestsPerDay,
      to === null ? "without end" : to.requestsPerDay,
      from.tokensPerMonth,
      to === null ? "without end" : to.tokensPerMonth,
      cheapest.map(label).join(" and "),
    ]),
  };
}

const INVERSE_LABELS = {
  utilisation: ["Utilisation of the hardware in use", "share"],
  apiPriceFactor: ["Price of the API's tokens, times", "times"],
  apiBlendedUsdPerMTok: ["Blended price of the API", "USD per million tokens"],
  gpuPriceFactor: ["Price of the hardware, times", "times"],
  usdPerGpuHour: ["Rent", "USD per GPU-hour"],
  serverPriceUsd: ["Price of a server", "USD"],
  throughputFactor: ["Throughput, times", "times"],
  engineerFte: ["Engineers", "full-time"],
  rentedHoursPerDay: ["Hours of renting", "hours a day"],
} as const;

/** What one input would have to be for two options to cost the same now. */
export function inverseTable(result: Result): Table {
  const label = labelOf(result);
  const keys = Object.keys(INVERSE_LABELS) as (keyof typeof INVERSE_LABELS)[];
  return {
    title: "Same cost at the present volume if",
    header: ["challenger", "incumbent", "what", "value", "unit"],
    rows: Object.values(result.breakEvens).flatMap((pair) =>
      keys
        .filter((key) => pair.inverse[key] !== null)
        .map((key): Cell[] => {
          const [what, unit] = INVERSE_LABELS[key];
          return [label(pair.challenger), label(pair.incumbent), what, pair.inverse[key], unit];
        }),
    ),
  };
}

export function curveTable(result: Result): Table {
  const ids = Object.keys(result.options) as OptionId[];
  const label = labelOf(result);
  return {
    title: "Cost by volume, USD a month",
    header: ["requests a day", "tokens a month", ...ids.map(label), "flat price per million output tokens"],
    rows: result.curve.map((row) => [
      row.requestsPerDay,
      row.tokensPerMonth,
      ...ids.map((id) => row.monthlyUsd[id]),
      row.referenceUsd,
    ]),
  };
}

/** Why a number is missing, so that an empty cell is never taken for zero. */
export function notDefinedTable(result: Result): Table {
  return {
    title: "Not defined",
    header: ["what", "why"],
    rows: Object.entries(result.reasons),
  };
}
