import { costAt, type CostCurve } from "../pricing/cost-curve.ts";
import { figure, lazyFigure, sumFigure, type Figure } from "../pricing/figure.ts";
import {
  itemsInLens,
  totalAt,
  totalCurve,
  type Lens,
  type LineItem,
  type LineItemGroup,
} from "../pricing/line-item.ts";
import { canServe, type OptionId, type PricedOption } from "../pricing/option.ts";
import { fullLoad, unitCosts, type FullLoad, type UnitCosts } from "../pricing/unit-cost.ts";
import type { Traffic } from "../pricing/workload.ts";

export interface LineItemAnalysis {
  readonly id: string;
  readonly group: LineItemGroup;
  readonly monthlyUsd: number;
  /** The amount with its derivation. */
  readonly explain: () => Figure;
  /** Not counted by the chosen lens. */
  readonly leftOut: boolean;
}

/** One way to serve at the present volume, through the chosen lens. */
export interface OptionAnalysis {
  readonly id: OptionId;
  readonly curve: CostCurve;
  /** Largest volume it can serve, in requests a day. */
  readonly upTo: number;
  /** False when a fleet set by hand is too small for the traffic. */
  readonly servesTraffic: boolean;
  /** Why some of the work may not go this way, where which work goes where is compared; null where all may. */
  readonly blockedBecause: string | null;
  readonly monthlyUsd: Figure;
  readonly fullLensUsd: number;
  readonly marginalLensUsd: number;
  /** Every line item, those that the lens leaves out included; those it counts sum to `monthlyUsd`. */
  readonly items: readonly LineItemAnalysis[];
  /** Money ÷ tokens served, idle time included. */
  readonly reservationBased: UnitCosts;
  /** Money ÷ tokens at full load; for APIs the same. Null for hardware without capacity in use. */
  readonly usageBased: UnitCosts | null;
  readonly hardware: HardwareAnalysis | null;
}

export interface HardwareAnalysis {
  /** Instances or servers at the peak. */
  readonly units: number;
  readonly gpus: number;
  readonly paidUnitHours: number;
  /** Null when nothing is paid for. */
  readonly utilisation: number | null;
  readonly fullLoad: FullLoad | null;
  /** Tokens a month that the hardware in use could serve with every hour full. */
  readonly capacityTokensPerMonth: number | null;
  /**
   * Tokens a month that the units in use carry at the planned load in the busiest hour, before another unit is
   * needed; null where units are not counted or throughput is not known.
   */
  readonly plannedTokensPerMonth: number | null;
  readonly usdPerUnitHour: Figure | null;
  /** Mean load in replicas and in units, before rounding up; null where throughput is not known. */
  readonly meanReplicas: number | null;
  readonly meanUnits: number | null;
}

/** Analyses one priced option at the present volume. */
export function analyseOption(
  option: PricedOption,
  traffic: Traffic,
  lens: Lens,
  outputToInputRatio: number,
): Omit<OptionAnalysis, "blockedBecause"> {
  const volume = traffic.requestsPerDay;
  const counted = itemsInLens(option.items, lens);
  const monthlyUsd = totalFigure(counted, volume);
  const hardware = hardwareOf(option, traffic, lens, monthlyUsd);
  const ratio =
    option.fleet === null ? effectiveRatio(option.items, traffic, outputToInputRatio) : outputToInputRatio;
  const reservationBased = unitCosts(monthlyUsd, traffic, volume, ratio);
  const full = hardware?.fullLoad ?? null;
  const curve = totalCurve(counted);
  return {
    id: option.id,
    curve,
    upTo: option.upTo,
    servesTraffic: canServe(option, volume),
    monthlyUsd,
    fullLensUsd: totalAt(option.items, volume),
    marginalLensUsd: totalAt(itemsInLens(option.items, "marginal"), volume),
    items: option.items.map((item) => ({
      id: item.id,
      group: item.group,
      monthlyUsd: costAt(item.curve, volume),
      explain: () => item.explain(volume),
      leftOut: !counted.includes(item),
    })),
    reservationBased,
    usageBased:
      // A mix over two fleets has steps, but no one fleet that could be full.
      option.fleet === null && (option.id !== "hybrid" || curve.stairs.length === 0)
        ? reservationBased
        : full && unitCosts(full.monthlyUsd, traffic, full.requestsPerDay, outputToInputRatio),
    hardware,
  };
}

/** The total of items as a figure whose terms are the items. */
export function totalFigure(items: readonly LineItem[], volume: number, name = "monthlyUsd"): Figure {
  return lazyFigure(name, "usd/month", totalAt(items, volume), () =>
    sumFigure(
      name,
      "usd/month",
      items.map((item) => item.explain(volume)),
    ),
  );
}

/** An API's own ratio of output to input price, so that its split gives back the prices that it charges. */
function effectiveRatio(items: readonly LineItem[], traffic: Traffic, otherwise: number): number {
  let input = 0;
  let output = 0;
  for (const item of items) {
    if (item.id === "output") output += item.curve.perDailyRequest;
    else if (item.group === "tokens") input += item.curve.perDailyRequest;
  }
  const inputPrice = input / traffic.inputTokensPerRequest;
  const outputPrice = output / traffic.outputTokensPerRequest;
  const ratio = outputPrice / inputPrice;
  return Number.isFinite(ratio) && ratio > 0 ? ratio : otherwise;
}

function hardwareOf(
  option: PricedOption,
  traffic: Traffic,
  lens: Lens,
  monthlyUsd: Figure,
): HardwareAnalysis | null {
  const { fleet } = option;
  if (fleet === null) return null;
  const volume = traffic.requestsPerDay;
  const paidUnitHours = fleet.paidUnitHoursAt(volume);
  const units = fleet.unitsAt(volume);
  const full = fullLoad(option, traffic, lens, volume);
  const tokens = traffic.inputTokensPerRequest + traffic.outputTokensPerRequest;
  const planned = fleet.plannedVolumeAt(volume);
  const meanUnits =
    fleet.requestsPerDayPerUnit === Infinity ? null : volume === 0 ? 0 : volume / fleet.requestsPerDayPerUnit;
  return {
    units,
    gpus: units * fleet.gpusPerUnit,
    paidUnitHours,
    utilisation: fleet.utilisationAt(volume),
    fullLoad: full,
    capacityTokensPerMonth: full && full.requestsPerDay * traffic.daysPerMonth * tokens,
    plannedTokensPerMonth: planned === null ? null : planned * traffic.daysPerMonth * tokens,
    usdPerUnitHour:
      paidUnitHours > 0
        ? figure("usdPerUnitHour", "usd/hour", monthlyUsd.value / paidUnitHours, "monthlyUsd / paidHours", {
            monthlyUsd,
            paidHours: paidUnitHours,
          })
        : null,
    meanReplicas: meanUnits === null ? null : meanUnits * fleet.replicasPerUnit,
    meanUnits,
  };
}
