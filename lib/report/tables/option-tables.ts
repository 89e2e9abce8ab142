import type { OptionResult } from "../../analysis/result/option-result.ts";
import type { Result } from "../../analysis/result/result.ts";
import type { Table } from "../csv-text.ts";

const optionsOf = (result: Result): OptionResult[] => Object.values(result.options);

export function optionTable(result: Result): Table {
  return {
    title: "Options",
    header: [
      "option",
      "cheapest",
      "serves the traffic",
      "monthly USD",
      "monthly USD, everything counted",
      "monthly USD, serving only",
      "yearly USD",
      "units",
      "GPUs",
      "unit-hours a month",
      "utilisation",
      "capacity in tokens a month",
      "planned tokens a month",
      "USD per unit-hour",
      "kWh a month",
    ],
    rows: optionsOf(result).map((option) => [
      option.label,
      result.cheapest.includes(option.id),
      option.servesTraffic,
      option.monthlyUsd,
      option.fullMonthlyUsd,
      option.marginalMonthlyUsd,
      option.yearlyUsd,
      option.hardware?.units,
      option.hardware?.gpus,
      option.hardware?.unitHoursPerMonth,
      option.hardware?.utilisation,
      option.hardware?.capacityTokensPerMonth,
      option.hardware?.plannedTokensPerMonth,
      option.hardware?.usdPerUnitHour,
      option.hardware?.kwhPerMonth,
    ]),
  };
}

export function unitCostTable(result: Result): Table {
  return {
    title: "Cost per unit of work",
    header: [
      "option",
      "basis",
      "USD per request",
      "USD per 1,000 requests",
      "USD per million tokens, blended",
      "USD per million input tokens",
      "USD per million output tokens",
      "USD per million output tokens, all cost on output",
    ],
    rows: optionsOf(result).flatMap((option) =>
      (["reservationBased", "usageBased"] as const).map((basis) => {
        const costs = option[basis];
        return [
          option.label,
          basis === "reservationBased" ? "reservation (idle time included)" : "usage (at full load)",
          costs.usdPerRequest,
          costs.usdPer1000Requests,
          costs.blendedUsdPerMTok,
          costs.inputUsdPerMTok,
          costs.outputUsdPerMTok,
          costs.outputOnlyUsdPerMTok,
        ];
      }),
    ),
  };
}

export function lineItemTable(result: Result): Table {
  return {
    title: "Line items",
    header: ["option", "group", "item", "monthly USD", "counted", "formula", "formula filled in"],
    rows: optionsOf(result).flatMap((option) =>
      Object.entries(option.lineItems).map(([id, item]) => {
        const derivation = result.derivations[`options.${option.id}.lineItems.${id}.monthlyUsd`];
        return [
          option.label,
          item.groupLabel,
          item.label,
          item.monthlyUsd,
          item.counted,
          derivation?.formula,
          derivation?.filled,
        ];
      }),
    ),
  };
}
