import { figure, type Figure } from "../../pricing/figure.ts";
import type { Analysis } from "../analyse.ts";
import type { HardwareAnalysis, OptionAnalysis } from "../option-analysis.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";

/** The hardware behind a rented or owned option. */
export interface HardwareResult {
  /** Instances or servers at the peak. */
  readonly units: ResultNumber;
  readonly gpus: ResultNumber;
  readonly unitHoursPerMonth: ResultNumber;
  readonly gpuHoursPerMonth: ResultNumber;
  readonly usdPerUnitHour: ResultNumber;
  readonly usdPerGpuHour: ResultNumber;
  readonly utilisation: ResultNumber;
  /** Units that the mean load would fill, before rounding up. */
  readonly meanUnits: ResultNumber;
  readonly meanReplicas: ResultNumber;
  /** With every paid hour full. */
  readonly capacityTokensPerMonth: ResultNumber;
  /** At the planned load in the busiest hour, before another unit is needed. */
  readonly plannedTokensPerMonth: ResultNumber;
  readonly plannedWholeTokensPerMonth: ResultNumber;
  /** Share of the planned tokens that is used now. */
  readonly plannedUtilisation: ResultNumber;
  readonly kwhPerMonth: ResultNumber;
}

/** The hardware in use at the present volume; null for an option without any. */
export function hardwareResult(
  analysis: Analysis,
  option: OptionAnalysis,
  book: NumberBook,
  place: string,
): HardwareResult | null {
  const { hardware } = option;
  if (hardware === null) return null;
  const unknown = "Throughput is not known.";
  const plain = (name: keyof HardwareResult, value: number | null, reason: string) =>
    book.plain(`${place}.${name}`, value, reason);
  const gpusPerUnit = hardware.units > 0 ? hardware.gpus / hardware.units : 0;
  const planned = hardware.plannedTokensPerMonth;
  return {
    units: plain("units", hardware.units, unknown),
    gpus: plain("gpus", hardware.gpus, unknown),
    unitHoursPerMonth: plain("unitHoursPerMonth", hardware.paidUnitHours, unknown),
    gpuHoursPerMonth: plain("gpuHoursPerMonth", hardware.paidUnitHours * gpusPerUnit, unknown),
    usdPerUnitHour: book.put(`${place}.usdPerUnitHour`, hardware.usdPerUnitHour, "No hours are paid."),
    usdPerGpuHour: book.put(
      `${place}.usdPerGpuHour`,
      perGpuHour(hardware, gpusPerUnit),
      "No hours are paid.",
    ),
    utilisation: plain("utilisation", hardware.utilisation, "No hours are paid, or throughput is not known."),
    meanUnits: plain("meanUnits", hardware.meanUnits, unknown),
    meanReplicas: plain("meanReplicas", hardware.meanReplicas, unknown),
    capacityTokensPerMonth: plain("capacityTokensPerMonth", hardware.capacityTokensPerMonth, unknown),
    plannedTokensPerMonth: plain(
      "plannedTokensPerMonth",
      planned,
      "Units are not counted one by one, or throughput is not known.",
    ),
    // 80,999,999.99999999 is 81,000,000 whole tokens.
    plannedWholeTokensPerMonth: plain(
      "plannedWholeTokensPerMonth",
      planned === null ? null : Math.floor(planned * (1 + 2 ** -48)),
      "Units are not counted one by one, or throughput is not known.",
    ),
    plannedUtilisation: plain(
      "plannedUtilisation",
      planned === null ? null : analysis.volume.tokensPerMonth / planned,
      "No units are in use, units are not counted one by one, or throughput is not known.",
    ),
    kwhPerMonth: book.put(`${place}.kwhPerMonth`, energy(option), "No electricity is counted."),
  };
}

function perGpuHour({ usdPerUnitHour }: HardwareAnalysis, gpusPerUnit: number): Figure | null {
  if (usdPerUnitHour === null || gpusPerUnit === 0) return null;
  return figure(
    "usdPerGpuHour",
    "usd/hour",
    usdPerUnitHour.value / gpusPerUnit,
    "usdPerUnitHour / gpusPerUnit",
    { usdPerUnitHour, gpusPerUnit },
  );
}

/** The energy behind the line item for electricity: its formula without the price. */
function energy(option: OptionAnalysis): Figure | null {
  const electricity = option.items.find((item) => item.id === "electricity")?.explain();
  if (!electricity) return null;
  const { installedKw, busyKw, hoursPerMonth, pue } = electricity.terms;
  if (typeof installedKw !== "object" || typeof busyKw !== "object") return null;
  if (typeof hoursPerMonth !== "number" || typeof pue !== "number") return null;
  return figure(
    "kwhPerMonth",
    "kWh/month",
    (installedKw.value + busyKw.value) * hoursPerMonth * pue,
    "(installedKw + busyKw) * hoursPerMonth * pue",
    { installedKw, busyKw, hoursPerMonth, pue },
    electricity.scope,
  );
}
