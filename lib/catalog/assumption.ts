import type { Provenance } from "./provenance.ts";

/** A value that presets need and that no price list gives, with the range a reader may expect. */
export type Assumption = {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly provenance: Provenance;
};

export type AssumptionId =
  | "electricityUsdPerKwh"
  | "powerUsageEffectiveness"
  | "engineerUsdPerYear"
  | "serverBaseWatts"
  | "idleWattsShareOfTdp"
  | "busyWattsShareOfTdp"
  | "colocationUsdPerKwMonth"
  | "maintenanceShareOfPricePerYear"
  | "serverLifeYears"
  | "residualShareOfPrice"
  | "costOfCapitalPerYear"
  | "spotInterruptionAllowance"
  | "reservedOneYearDiscount"
  | "reservedThreeYearDiscount"
  | "egressUsdPerGb"
  | "storageUsdPerGbMonth"
  | "ruleOfThumbUsdPerMTokOutput"
  | "serverPriceOverBareGpus"
  | "installationShareOfPrice";

export type Assumptions = Readonly<Record<AssumptionId, Assumption>>;
