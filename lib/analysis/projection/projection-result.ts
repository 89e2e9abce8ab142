import type { OptionId } from "../../pricing/option.ts";
import type { ValuedPath } from "../../pricing/projection/valued-path.ts";
import { sum } from "../../pricing/sum.ts";
import type { Analysis } from "../analyse.ts";
import { pairName } from "../result/pair-result.ts";
import type { NumberBook, ResultNumber } from "../result/number-book.ts";
import { fiscalYearLabel } from "./calendar.ts";
import { optionProjectionResult, type OptionProjectionResult } from "./option-projection-result.ts";
import { afterTaxFigure, leaseFigure, presentCostFigure } from "./projection-figures.ts";
import { projectionOf, type DatedProjection } from "./projection-of.ts";
import { roadmapOf, type RoadmapStep } from "./roadmap.ts";
import { cheapestPlan, type CheapestPlan } from "./cheapest-plan.ts";
import { assumptionTexts } from "./assumptions-text.ts";

/** One way to come by the same hardware. */
export interface AcquisitionResult {
  readonly cashUsd: readonly number[];
  readonly totalCashUsd: ResultNumber;
  readonly presentCostUsd: ResultNumber;
  readonly afterTaxPresentCostUsd: ResultNumber;
}

/** Everything over time as plain data. Arrays have one value a month; months count from 1. */
export interface ProjectionResult {
  readonly months: number;
  /** `YYYY-MM` of each month. */
  readonly calendar: readonly string[];
  readonly fiscalYears: readonly {
    readonly year: string;
    readonly fromMonth: number;
    readonly toMonth: number;
  }[];
  /** All amounts are US dollars; a page may show them times `perUsd`. */
  readonly currency: { readonly code: string; readonly perUsd: number };
  /** The API that is paid until something else serves. */
  readonly until: OptionId | null;
  readonly buildMonths: number;
  readonly overlapMonths: number;
  readonly discountRatePerYear: number;
  readonly timing: "mid-month" | "month-end";
  readonly endValue: "servers" | "none";
  readonly depreciation: "straight-line" | "declining-balance";
  readonly taxRate: number;
  /** What all of it takes for granted, a sentence each. */
  readonly assumptions: readonly string[];
  readonly requestsPerDay: readonly number[];
  readonly revenueUsd: readonly number[];
  /** The plan of all that costs least over the months ahead. */
  readonly cheapest: CheapestPlan | null;
  /** That plan as dated steps in words. */
  readonly roadmap: readonly RoadmapStep[];
  /**
   * Month in which growing traffic reaches the break-evens of today's prices, by pair as in `breakEvens`; null where
   * there is none, or it is not reached.
   */
  readonly breakEvenReached: Readonly<
    Record<string, { readonly firstMonth: number | null; readonly sustainedMonth: number | null }>
  >;
  readonly options: Readonly<Partial<Record<OptionId, OptionProjectionResult>>>;
  /** Buying, leasing and renting on one footing; null where nothing is bought. */
  readonly acquisition: {
    readonly buy: AcquisitionResult;
    readonly lease: AcquisitionResult;
    readonly rent: AcquisitionResult | null;
    readonly leaseUsdPerServerMonth: ResultNumber;
  } | null;
}

/** Lays the projection of an analysis out as plain data. */
export function projectionResult(analysis: Analysis, book: NumberBook): ProjectionResult {
  const projected = projectionOf(analysis);
  const { months, calendar, terms, options } = projected;
  const { projection } = analysis.scenario;
  const cheapest = cheapestPlan(projected);
  const { discounting, endValue } = terms.valuation;
  return {
    months,
    calendar: calendar.months,
    fiscalYears: calendar.fiscalYears.map(({ year, from, to }) => ({
      year: fiscalYearLabel(year),
      fromMonth: from + 1,
      toMonth: to,
    })),
    currency: {
      code: projection.currency,
      perUsd: projection.currency === "USD" ? 1 : projection.currencyPerUsd,
    },
    until: projected.incumbent,
    buildMonths: terms.switching.buildMonths,
    overlapMonths: terms.switching.overlapMonths,
    discountRatePerYear: discounting.ratePerYear,
    timing: discounting.timing,
    endValue,
    depreciation: terms.depreciation.kind,
    taxRate: terms.taxRate,
    assumptions: assumptionTexts(analysis, projected),
    requestsPerDay: projected.requestsPerDay,
    revenueUsd: projected.revenueUsd,
    cheapest,
    roadmap: roadmapOf(projected, cheapest),
    breakEvenReached: Object.fromEntries(
      analysis.pairs.map((pair) => {
        const { first, sustained } = pair.breakEven;
        const reached = (volume: number | null) => {
          const at = volume === null ? -1 : projected.requestsPerDay.findIndex((v) => v >= volume);
          return at < 0 ? null : at + 1;
        };
        return [pairName(pair), { firstMonth: reached(first), sustainedMonth: reached(sustained) }];
      }),
    ),
    options: Object.fromEntries(
      options.map((option) => [option.id, optionProjectionResult(projected, option, book)]),
    ),
    acquisition: acquisitionResult(projected, book),
  };
}

function acquisitionResult(projected: DatedProjection, book: NumberBook): ProjectionResult["acquisition"] {
  const { lease, options, terms } = projected;
  const owned = options.find(({ id }) => projected.serversOf(id) !== null);
  const servers = owned && projected.serversOf(owned.id);
  if (!lease || !servers || !terms.lease) return null;
  const rented = options.find(({ id }) => id === "rented");
  const result = (way: string, valued: ValuedPath): AcquisitionResult => {
    const { path } = valued;
    const place = `projection.acquisition.${way}`;
    const worth = way === "buy" ? servers : null;
    const presentCost = presentCostFigure(valued.presentCostUsd, path, worth, terms.valuation);
    const notFinite = "It is not finite.";
    return {
      cashUsd: path.cashUsd,
      totalCashUsd: book.plain(`${place}.totalCashUsd`, sum(path.cashUsd), notFinite),
      presentCostUsd: book.put(`${place}.presentCostUsd`, presentCost, notFinite),
      afterTaxPresentCostUsd: book.put(
        `${place}.afterTaxPresentCostUsd`,
        afterTaxFigure(valued, presentCost, terms),
        notFinite,
      ),
    };
  };
  return {
    buy: result("buy", owned),
    lease: result("lease", lease),
    rent: rented ? result("rent", rented) : null,
    leaseUsdPerServerMonth: book.put(
      "projection.acquisition.leaseUsdPerServerMonth",
      leaseFigure(servers.serverPriceUsd, terms.lease),
      "It is not finite.",
    ),
  };
}
