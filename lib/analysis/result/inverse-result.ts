import { figure, type Figure } from "../../pricing/figure.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Analysis } from "../analyse.ts";
import type { PairAnalysis } from "../pair-analysis.ts";
import { inverseAnswers } from "../inverse-answers.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";

/** What one input would have to be for two options to cost the same at the present volume, all else unchanged. */
export interface InverseResult {
  /** Utilisation of the challenger's hardware in use; over 1: dearer even when full. */
  readonly utilisation: ResultNumber;
  readonly apiPriceFactor: ResultNumber;
  /** The incumbent API's blended price at that factor. */
  readonly apiBlendedUsdPerMTok: ResultNumber;
  readonly gpuPriceFactor: ResultNumber;
  /** The challenger's rent at that factor. */
  readonly usdPerGpuHour: ResultNumber;
  /** The challenger's server price at that factor. */
  readonly serverPriceUsd: ResultNumber;
  readonly throughputFactor: ResultNumber;
  readonly engineerFte: ResultNumber;
  /** Hours a day of renting one unit that cost what owning does around the clock. */
  readonly rentedHoursPerDay: ResultNumber;
}

/** The inverse answers of a pair, as factors and as the values themselves. */
export function inverseResult(
  analysis: Analysis,
  pair: PairAnalysis,
  book: NumberBook,
  place: string,
): InverseResult {
  const { challenger, incumbent } = pair;
  const inverse = inverseAnswers(analysis, pair);
  const plain = (name: keyof InverseResult, value: number | null, reason: string) =>
    book.plain(`${place}.${name}`, value, reason);
  const put = (name: keyof InverseResult, of: Figure | null, reason: string) =>
    book.put(`${place}.${name}`, of, reason);
  const { apiPriceFactor, gpuPriceFactor } = inverse;
  const noApi = "The other option is no API, or no price of it gets there.";
  const noGpu = "No price of the hardware gets there.";
  const noRent = "Nothing is rented, or no price of it gets there.";
  const noServer = "Nothing is bought, or no price of it gets there.";
  const times = (
    name: keyof InverseResult,
    unit: Figure["unit"],
    price: Figure | number | null,
    priceName: string,
    factorName: string,
    factor: number | null,
    scope?: string,
  ): Figure | null => {
    if (price === null || factor === null) return null;
    const value = (typeof price === "number" ? price : price.value) * factor;
    const terms = { [priceName]: price, [factorName]: factor };
    return figure(name, unit, value, `${priceName} * ${factorName}`, terms, scope);
  };
  const rentPath = RENT_PATHS[analysis.scenario.rented.purchase];
  const rent = challenger === "rented" && rentPath ? analysis.resolved.number(`rented.${rentPath}`) : null;
  const server = challenger === "owned" ? analysis.resolved.number("owned.serverPriceUsd") : null;
  return {
    utilisation: plain(
      "utilisation",
      inverse.utilisation,
      "No utilisation gets there, or the other option is no API, or throughput is not known.",
    ),
    apiPriceFactor: plain("apiPriceFactor", apiPriceFactor, noApi),
    apiBlendedUsdPerMTok: put("apiBlendedUsdPerMTok", apiPriceAt(analysis, incumbent, apiPriceFactor), noApi),
    gpuPriceFactor: plain("gpuPriceFactor", gpuPriceFactor, noGpu),
    usdPerGpuHour: put(
      "usdPerGpuHour",
      times("usdPerGpuHour", "usd/hour", rent, rentPath ?? "", "gpuPriceFactor", gpuPriceFactor, "rented"),
      noRent,
    ),
    serverPriceUsd: put(
      "serverPriceUsd",
      times("serverPriceUsd", "usd", server, "serverPriceUsd", "gpuPriceFactor", gpuPriceFactor, "owned"),
      noServer,
    ),
    throughputFactor: plain(
      "throughputFactor",
      inverse.throughputFactor,
      "No throughput is enough, or the option has no hardware.",
    ),
    engineerFte: plain(
      "engineerFte",
      inverse.engineerFte,
      "The option has no engineers, or none gets there.",
    ),
    rentedHoursPerDay: plain(
      "rentedHoursPerDay",
      inverse.rentedHoursPerDay,
      "Only owning is compared with renting by the hour.",
    ),
  };
}

/** An API's blended price, its fees and people left out, times a factor. */
function apiPriceAt(analysis: Analysis, api: OptionId, apiPriceFactor: number | null): Figure | null {
  const option = analysis.options.find((o) => o.id === api && o.hardware === null);
  const { tokensPerMonth } = analysis.volume;
  if (!option || apiPriceFactor === null || tokensPerMonth === 0) return null;
  const tokensUsd = option.items
    .filter((item) => item.group === "tokens" && item.id !== "monthlyFee")
    .reduce((usd, item) => usd + item.monthlyUsd, 0);
  return figure(
    "apiBlendedUsdPerMTok",
    "usd/MTok",
    ((tokensUsd * 1e6) / tokensPerMonth) * apiPriceFactor,
    "tokensUsd * 1000000 / tokensPerMonth * apiPriceFactor",
    { tokensUsd, tokensPerMonth, apiPriceFactor },
  );
}

/** The input that holds the rent paid under each way of buying; the best mix pays two. */
const RENT_PATHS = {
  "on-demand": "usdPerGpuHour",
  spot: "spotUsdPerGpuHour",
  reserved: "reservedUsdPerGpuHour",
  mix: null,
} as const;
