import { figure, type Figure } from "../../pricing/figure.ts";
import type { LineItemGroup } from "../../pricing/line-item.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { UnitCosts } from "../../pricing/unit-cost.ts";
import type { Analysis } from "../analyse.ts";
import { groupLabel, itemLabel } from "../item-labels.ts";
import { OPTION_LABELS } from "../labels.ts";
import type { OptionAnalysis } from "../option-analysis.ts";
import { hardwareResult, type HardwareResult } from "./hardware-result.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";

/** Cost per unit of work. */
export interface UnitCostResult {
  readonly usdPerRequest: ResultNumber;
  readonly usdPer1000Requests: ResultNumber;
  readonly blendedUsdPerMTok: ResultNumber;
  readonly inputUsdPerMTok: ResultNumber;
  readonly outputUsdPerMTok: ResultNumber;
  readonly outputOnlyUsdPerMTok: ResultNumber;
}

export interface LineItemResult {
  readonly label: string;
  readonly group: LineItemGroup;
  readonly groupLabel: string;
  readonly monthlyUsd: ResultNumber;
  /** False where the chosen lens leaves it out. */
  readonly counted: boolean;
}

export interface OptionResult {
  readonly id: OptionId;
  readonly label: string;
  readonly servesTraffic: boolean;
  /** Why some of the work may not go this way; empty where all may, or which work goes where is not compared. */
  readonly blockedBecause: readonly string[];
  readonly servesUpToRequestsPerDay: ResultNumber;
  /** Through the scenario's lens. */
  readonly monthlyUsd: ResultNumber;
  readonly hourlyUsd: ResultNumber;
  readonly dailyUsd: ResultNumber;
  readonly yearlyUsd: ResultNumber;
  readonly fullMonthlyUsd: number;
  readonly marginalMonthlyUsd: number;
  readonly reservationBased: UnitCostResult;
  readonly usageBased: UnitCostResult;
  readonly lineItems: Readonly<Record<string, LineItemResult>>;
  readonly hardware: HardwareResult | null;
}

/** One option's costs, by name. */
export function optionResult(analysis: Analysis, option: OptionAnalysis, book: NumberBook): OptionResult {
  const place = `options.${option.id}`;
  const { traffic } = analysis;
  const { monthlyUsd } = option;
  const { hoursPerMonth } = traffic;
  const spread = (name: string, unit: Figure["unit"], value: number, formula: string, terms = {}) =>
    book.put(
      `${place}.${name}`,
      figure(name, unit, value, formula, { monthlyUsd, ...terms }),
      "It is not finite.",
    );
  const lineItems: Record<string, LineItemResult> = {};
  for (const item of option.items) {
    lineItems[item.id] = {
      label: itemLabel(item.id),
      group: item.group,
      groupLabel: groupLabel(item.group),
      monthlyUsd: book.put(`${place}.lineItems.${item.id}.monthlyUsd`, item.explain(), "It is not finite."),
      counted: !item.leftOut,
    };
  }
  return {
    id: option.id,
    label: OPTION_LABELS[option.id],
    servesTraffic: option.servesTraffic,
    blockedBecause: option.blockedBecause === null ? [] : [option.blockedBecause],
    servesUpToRequestsPerDay: book.plain(
      `${place}.servesUpToRequestsPerDay`,
      option.upTo,
      "It can serve any volume.",
    ),
    monthlyUsd: book.put(`${place}.monthlyUsd`, monthlyUsd, "It is not finite."),
    hourlyUsd: spread(
      "hourlyUsd",
      "usd/hour",
      monthlyUsd.value / hoursPerMonth,
      "monthlyUsd / hoursPerMonth",
      {
        hoursPerMonth,
      },
    ),
    dailyUsd: spread(
      "dailyUsd",
      "usd",
      monthlyUsd.value / traffic.daysPerMonth,
      "monthlyUsd / (hoursPerMonth / 24)",
      { hoursPerMonth },
    ),
    yearlyUsd: spread("yearlyUsd", "usd", monthlyUsd.value * 12, "monthlyUsd * 12"),
    fullMonthlyUsd: option.fullLensUsd,
    marginalMonthlyUsd: option.marginalLensUsd,
    reservationBased: unitCostResult(
      option.reservationBased,
      book,
      `${place}.reservationBased`,
      "There are no requests",
    ),
    usageBased: unitCostResult(
      option.usageBased,
      book,
      `${place}.usageBased`,
      option.hardware === null
        ? "There are no requests"
        : "No hardware is in use, or its throughput is not known",
    ),
    lineItems,
    hardware: hardwareResult(analysis, option, book, `${place}.hardware`),
  };
}

function unitCostResult(
  costs: UnitCosts | null,
  book: NumberBook,
  place: string,
  nothing: string,
): UnitCostResult {
  const perRequest = costs?.usdPerRequest ?? null;
  const why = (kind: string) =>
    perRequest === null ? `${nothing}, so there is nothing to divide by.` : `There are no ${kind} tokens.`;
  const put = (name: keyof UnitCostResult, of: Figure | null, kind: string) =>
    book.put(`${place}.${name}`, of, why(kind));
  return {
    usdPerRequest: put("usdPerRequest", perRequest, ""),
    usdPer1000Requests: put(
      "usdPer1000Requests",
      perRequest &&
        figure("usdPer1000Requests", "usd", perRequest.value * 1000, "usdPerRequest * 1000", {
          usdPerRequest: perRequest,
        }),
      "",
    ),
    blendedUsdPerMTok: put("blendedUsdPerMTok", costs?.blendedUsdPerMTok ?? null, "input or output"),
    inputUsdPerMTok: put("inputUsdPerMTok", costs?.inputUsdPerMTok ?? null, "input"),
    outputUsdPerMTok: put("outputUsdPerMTok", costs?.outputUsdPerMTok ?? null, "output"),
    outputOnlyUsdPerMTok: put("outputOnlyUsdPerMTok", costs?.outputOnlyUsdPerMTok ?? null, "output"),
  };
}
