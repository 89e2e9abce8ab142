import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { OptionAnalysis } from "@/lib/analysis/option-analysis.ts";
import { figure, type Figure } from "@/lib/pricing/figure.ts";

/** The hardware of an option as numbers that explain themselves; null where there is none to explain. */
export interface HardwareFigures {
  readonly units: Figure;
  readonly gpus: Figure;
  readonly utilisation: Figure | null;
  readonly usdPerUnitHour: Figure | null;
}

/** How many machines, how full they are, and what an hour of one costs. */
export function hardwareFigures(analysis: Analysis, option: OptionAnalysis): HardwareFigures | null {
  const { hardware, id, items } = option;
  if (hardware === null || (id !== "rented" && id !== "owned")) return null;
  const name = id === "rented" ? "units" : "servers";
  const perUnit = id === "rented" ? "gpusPerInstance" : "gpusPerServer";
  const units =
    firstNamed(
      items.map((item) => item.explain()),
      [name, "units"],
      hardware.units,
    ) ?? figure(name, "count", hardware.units, name, { [name]: hardware.units });
  const gpusPerUnit = analysis.resolved.number(`${id}.${perUnit}`) ?? 0;
  return {
    units,
    gpus: figure(
      "gpus",
      "count",
      hardware.gpus,
      `${name} * ${perUnit}`,
      { [name]: units, [perUnit]: gpusPerUnit },
      id,
    ),
    utilisation: utilisationFigure(analysis, option),
    usdPerUnitHour: hardware.usdPerUnitHour,
  };
}

/** Busy replica-hours over paid ones. */
function utilisationFigure(analysis: Analysis, { hardware, items }: OptionAnalysis): Figure | null {
  if (!hardware?.meanReplicas || !hardware.meanUnits || hardware.utilisation === null) return null;
  const { utilisation, meanReplicas, meanUnits, paidUnitHours } = hardware;
  const paidHours =
    firstNamed(
      items.map((item) => item.explain()),
      ["paidHours"],
      paidUnitHours,
    ) ?? paidUnitHours;
  return figure(
    "utilisation",
    "share",
    utilisation,
    "meanLoad * hoursPerMonth / (paidHours * replicasPerUnit)",
    {
      meanLoad:
        firstNamed(
          items.map((item) => item.explain()),
          ["meanLoad"],
          meanReplicas,
        ) ?? meanReplicas,
      hoursPerMonth: analysis.traffic.hoursPerMonth,
      paidHours,
      replicasPerUnit: meanReplicas / meanUnits,
    },
  );
}

/** A figure somewhere below others, found by name and value, so that its derivation need not be built twice. */
function firstNamed(figures: readonly Figure[], names: readonly string[], value: number): Figure | null {
  for (const candidate of figures) {
    if (names.includes(candidate.name) && Math.abs(candidate.value - value) <= Math.abs(value) * 1e-9)
      return candidate;
    const below = Object.values(candidate.terms).filter((term) => typeof term !== "number");
    const found = firstNamed(below, names, value);
    if (found) return found;
  }
  return null;
}
