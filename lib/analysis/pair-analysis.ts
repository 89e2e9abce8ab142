import { breakEven, type BreakEven } from "../pricing/break-even.ts";
import { addCurves, costAt } from "../pricing/cost-curve.ts";
import { figure, type Figure } from "../pricing/figure.ts";
import { factorAtParity, throughputAtParity, utilisationAtParity } from "../pricing/inverse.ts";
import { itemsInLens, workSlope, type Lens } from "../pricing/line-item.ts";
import type { OptionId, PricedOption } from "../pricing/option.ts";
import { simplePayback } from "../pricing/payback.ts";
import type { Traffic } from "../pricing/workload.ts";
import { bareItemId } from "./labels.ts";
import type { OptionAnalysis } from "./option-analysis.ts";
import { totalFigure } from "./option-analysis.ts";

/** Crossings of one pair that are listed; all are counted. */
const LISTED_CROSSINGS = 1000;

/** Two options against each other: the challenger is the one that takes more commitment. */
export interface PairAnalysis {
  readonly challenger: OptionId;
  readonly incumbent: OptionId;
  readonly breakEven: BreakEven;
  readonly inverse: InverseAnswers;
  /** Months until what is paid up front has paid for itself; null where nothing is, or no cash is saved. */
  readonly payback: Payback | null;
  /** Share of the incumbent's cost that the challenger saves at the present volume; negative when dearer. */
  readonly savingShare: number | null;
}

export interface Payback {
  readonly months: Figure;
  readonly hours: number;
}

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

export interface PricedPair {
  readonly option: PricedOption;
  readonly analysis: OptionAnalysis;
}

/** Analyses a pair at the present volume, through a lens. */
export function analysePair(
  challenger: PricedPair,
  incumbent: PricedPair,
  traffic: Traffic,
  lens: Lens,
): PairAnalysis {
  const upTo = Math.min(challenger.option.upTo, incumbent.option.upTo);
  const incumbentUsd = incumbent.analysis.monthlyUsd.value;
  return {
    challenger: challenger.option.id,
    incumbent: incumbent.option.id,
    breakEven: breakEven(challenger.analysis.curve, incumbent.analysis.curve, {
      limit: LISTED_CROSSINGS,
      upTo,
    }),
    inverse: inverseAnswers(challenger, incumbent, traffic, lens),
    payback: paybackOf(challenger, incumbent, traffic, lens),
    savingShare: incumbentUsd > 0 ? 1 - challenger.analysis.monthlyUsd.value / incumbentUsd : null,
  };
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

function inverseAnswers(
  challenger: PricedPair,
  incumbent: PricedPair,
  traffic: Traffic,
  lens: Lens,
): InverseAnswers {
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

function paybackOf(
  challenger: PricedPair,
  incumbent: PricedPair,
  traffic: Traffic,
  lens: Lens,
): Payback | null {
  const volume = traffic.requestsPerDay;
  const cash = (pair: PricedPair) => {
    const items = itemsInLens(pair.option.items, lens).filter((item) => item.nonCash !== true);
    return totalFigure(items, volume, "monthlyCash");
  };
  const oneOff = lens === "full" ? challenger.option.oneOffUsd : 0;
  const purchase = challenger.option.purchaseAt?.(volume) ?? null;
  // Renting and APIs pay nothing for hardware up front, but a migration has to pay back as well.
  if (purchase === null && oneOff === 0) return null;
  const upfront = figure(
    "upfrontUsd",
    "usd",
    (purchase?.value ?? 0) + oneOff,
    "purchaseUsd + oneOffUsd",
    { purchaseUsd: purchase ?? 0, oneOffUsd: oneOff },
    challenger.option.items.find((item) => item.id === "oneOff")?.explain(volume).scope,
  );
  const months = simplePayback(upfront, cash(incumbent), cash(challenger));
  return months && { months, hours: months.value * traffic.hoursPerMonth };
}
