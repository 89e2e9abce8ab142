import { itemsInLens, totalAt, workSlope, type Lens } from "./line-item.ts";
import { figure, type Figure } from "./figure.ts";
import type { PricedOption } from "./option.ts";
import type { Traffic } from "./workload.ts";

/**
 * Cost per unit of work. Null where it is not defined: with no volume there is nothing to divide by, and
 * embeddings have no output tokens.
 */
export interface UnitCosts {
  readonly usdPerRequest: Figure | null;
  readonly blendedUsdPerMTok: Figure | null;
  /** All of the cost put on output tokens, as hardware tables do. */
  readonly outputOnlyUsdPerMTok: Figure | null;
  /** The cost split so that a token of output costs `outputToInputRatio` times one of input. */
  readonly inputUsdPerMTok: Figure | null;
  readonly outputUsdPerMTok: Figure | null;
}

/**
 * Divides a monthly cost by the work of the month. Tokens are those served, retries not counted again.
 *
 * @param outputToInputRatio how many times the price of input one token of output costs in the split
 * @example $1,946.67 for 2,000 M input and 500 M output tokens: blended 1,946.67 / 2,500 = $0.779 per million
 */
export function unitCosts(
  monthlyUsd: Figure,
  traffic: Traffic,
  volume: number,
  outputToInputRatio: number,
): UnitCosts {
  const requestsPerMonth = volume * traffic.daysPerMonth;
  const input = (requestsPerMonth * traffic.inputTokensPerRequest) / 1e6;
  const output = (requestsPerMonth * traffic.outputTokensPerRequest) / 1e6;
  const per = (
    name: string,
    unit: Figure["unit"],
    divisor: number,
    formula: string,
    terms: Record<string, number>,
  ) =>
    divisor > 0 && Number.isFinite(divisor)
      ? figure(name, unit, monthlyUsd.value / divisor, `monthlyUsd / ${formula}`, { monthlyUsd, ...terms })
      : null;
  const inputMTok = input;
  const outputMTok = output;
  const weighted = "(inputMTok + outputToInputRatio * outputMTok)";
  const splitTerms = { inputMTok, outputMTok, outputToInputRatio };
  const split = input + outputToInputRatio * output;
  const inputUsdPerMTok = input > 0 ? per("inputUsdPerMTok", "usd/MTok", split, weighted, splitTerms) : null;
  const outputUsdPerMTok =
    output > 0 && split > 0
      ? figure(
          "outputUsdPerMTok",
          "usd/MTok",
          (monthlyUsd.value / split) * outputToInputRatio,
          `monthlyUsd / ${weighted} * outputToInputRatio`,
          { monthlyUsd, ...splitTerms },
        )
      : null;
  return {
    usdPerRequest: per("usdPerRequest", "usd/request", requestsPerMonth, "requestsPerMonth", {
      requestsPerMonth,
    }),
    blendedUsdPerMTok: per("blendedUsdPerMTok", "usd/MTok", input + output, "(inputMTok + outputMTok)", {
      inputMTok,
      outputMTok,
    }),
    outputOnlyUsdPerMTok: per("outputOnlyUsdPerMTok", "usd/MTok", output, "outputMTok", { outputMTok }),
    inputUsdPerMTok,
    outputUsdPerMTok,
  };
}

/** Cost of an option's present fleet at full load, which is what usage-based costs divide by. */
export interface FullLoad {
  /** Requests a day that the units in use would serve with every hour full. */
  readonly requestsPerDay: number;
  readonly monthlyUsd: Figure;
}

/**
 * The usage-based view: the same units, filled. Null for options without hardware, or with none in use.
 *
 * @example $12.08 an hour for 30,576 tokens/s: 12.08 / (30,576 × 3,600 / 10⁶) = $0.11 per million tokens
 */
export function fullLoad(
  option: PricedOption,
  traffic: Traffic,
  lens: Lens,
  volume: number,
): FullLoad | null {
  const { fleet } = option;
  if (fleet === null) return null;
  const paidShare = fleet.paidUnitHoursAt(volume) / traffic.hoursPerMonth;
  const requestsPerDay = paidShare * fleet.requestsPerDayPerUnit;
  if (!(requestsPerDay > 0) || !Number.isFinite(requestsPerDay)) return null;
  const items = itemsInLens(option.items, lens);
  const monthlyUsd = totalAt(items, volume);
  const usdPerDailyRequest = workSlope(items);
  // The units stay as they are: only what follows the work grows while they fill up.
  const value = monthlyUsd + usdPerDailyRequest * (requestsPerDay - volume);
  return {
    requestsPerDay,
    monthlyUsd: figure(
      "fullLoadUsd",
      "usd/month",
      value,
      "monthlyUsd + usdPerDailyRequest * (fullRequestsPerDay - totalRequestsPerDay)",
      { monthlyUsd, usdPerDailyRequest, fullRequestsPerDay: requestsPerDay, totalRequestsPerDay: volume },
    ),
  };
}
