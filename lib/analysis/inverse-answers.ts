import { bareItemId } from "../pricing/hybrid/part-item.ts";
import { addCurves, costAt } from "../pricing/cost-curve.ts";
import { factorAtParity, throughputAtParity, utilisationAtParity } from "../pricing/inverse.ts";
import { itemsInLens, workSlope } from "../pricing/line-item.ts";
import type { PricedOption } from "../pricing/option.ts";
import type { Analysis } from "./analyse.ts";
import type { PairAnalysis } from "./pair-analysis.ts";
import { pricedOf } from "./priced-of.ts";

/** What one input would have to be for the two to cost the same at the present volume; null: nothing does it. */
export interface InverseAnswers {
  /** Utilisation at which the hardware in use costs per request what the API does; over 1: not even full. */
  readonly utilisation: number | null;
  /** Factor on the incumbent API's token prices. */
  readonly apiPriceFactor: number | null;
  /** Factor on the challenger's hardware price: the rent, or the purchase. */
  readonly gpuPriceFactor: number | null;
  /** Factor on the challenger's throughput. */
  readonly throughputFactor: number | null;
  /** Engineers of the challenger, full-time equivalents. */
  readonly engineerFte: number | null;
  /** Hours of renting a day that cost what owning does around the clock. */
  readonly rentedHoursPerDay: number | null;
}

/** Items whose amount is proportional to the price of the hardware. */
const HARDWARE_PRICE_ITEMS = [
  "rent",
  "reservedRent",
  "rentOverhead",
  "depreciation",
  "capital",
  "maintenance",
];

/**
 * Answers a pair's inverse questions. They stand apart from the analysis, which answers at every key press and needs
 * none of them.
 *
 * @example inverseAnswers(analysis, pair).apiPriceFactor // 0.4: at two fifths of its price the API costs the same
 */
export function inverseAnswers(analysis: Analysis, pair: PairAnalysis): InverseAnswers {
  const { traffic } = analysis;
  const { lens } = analysis.scenario.general;
  const [challenger, incumbent] = [pricedOf(analysis, pair.challenger), pricedOf(analysis, pair.incumbent)];
  const volume = traffic.requestsPerDay;
  const own = itemsInLens(challenger.option.items, lens);
  const other = itemsInLens(incumbent.option.items, lens);
  const total = challenger.analysis.monthlyUsd.value;
  const target = incumbent.analysis.monthlyUsd.value;
  const sum = (items: typeof own) => items.reduce((usd, item) => usd + costAt(item.curve, volume), 0);
  const hardware = challenger.analysis.hardware;
  const isApi = incumbent.option.fleet === null;
  const full = hardware?.fullLoad ?? null;
  const slope = workSlope(own);

  const gpuPriceItems = own.filter((item) => HARDWARE_PRICE_ITEMS.includes(bareItemId(item.id)));
  const loadItems = own.filter((item) => ["hardware", "power", "hosting"].includes(item.group));
  const engineers = own.filter((item) => item.id === "engineers");
  const engineersUsd = sum(engineers);
  const rentedHours =
    challenger.option.id === "owned" &&
    incumbent.option.id === "rented" &&
    (incumbent.analysis.hardware?.paidUnitHours ?? 0) > 0
      ? (total / target) *
        ((incumbent.analysis.hardware?.paidUnitHours ?? 0) /
          (incumbent.analysis.hardware?.units ?? 1) /
          traffic.daysPerMonth)
      : null;
  return {
    utilisation:
      full && isApi
        ? utilisationAtParity(total - slope * volume, slope, incumbent.analysis.curve, full.requestsPerDay)
        : null,
    apiPriceFactor: isApi
      ? factorAtParity(
          target,
          sum(other.filter((item) => item.group === "tokens" && item.id !== "monthlyFee")),
          total,
        )
      : null,
    gpuPriceFactor: factorAtParity(total, sum(gpuPriceItems), target),
    throughputFactor:
      hardware && volume > 0
        ? throughputAtParity(
            addCurves(loadItems.map((item) => item.curve)),
            total - sum(loadItems),
            target,
            volume,
          )
        : null,
    engineerFte:
      engineersUsd > 0 ? scaleFte(factorAtParity(total, engineersUsd, target), engineers, volume) : null,
    rentedHoursPerDay: rentedHours,
  };
}

function scaleFte(factor: number | null, engineers: PricedOption["items"], volume: number): number | null {
  const fte = engineers[0]?.explain(volume).terms.engineerFte;
  return factor !== null && typeof fte === "number" ? factor * fte : null;
}
