import type { ApiPlan, ContextTier, PeakPrices, TokenPrices } from "../pricing/api-price.ts";
import type { Capacity } from "../pricing/capacity.ts";
import type { DayShape } from "../pricing/day-shape.ts";
import type { FleetPlan, Sizing } from "../pricing/fleet.ts";
import type { OwnedPlan } from "../pricing/owned-plan.ts";
import type { Overheads } from "../pricing/people.ts";
import type { RentedPlan } from "../pricing/rented-plan.ts";
import { trafficOf, type Traffic, type Workload } from "../pricing/workload.ts";
import type { Scenario, WorkloadScenario } from "../scenario/scenario.ts";
import type { Resolved } from "./resolve.ts";

/** Turns resolved inputs into what the pricing model takes. Missing numbers were refused before. */
export type OverheadGroup = "apiFrontier" | "apiOpen" | "rented" | "owned";

const read = (resolved: Resolved, path: string): number => resolved.number(path) ?? 0;

/** Requests a day of a workload, from whichever unit its traffic is counted in. */
function requestsPerDayOf(w: WorkloadScenario, hoursPerMonth: number): number {
  switch (w.trafficUnit) {
    case "requests":
      return w.requestsPerDay;
    case "users":
      return w.users * w.requestsPerUserPerDay;
    case "tokens": {
      const perRequest = w.inputTokens + w.outputTokens;
      return perRequest > 0 ? w.tokensPerMonth / perRequest / (hoursPerMonth / 24) : 0;
    }
  }
}

export function workloadPlan(scenario: Scenario, w: WorkloadScenario, index: number): Workload {
  return {
    scope: `workloads.${index}`,
    name: w.name,
    requestsPerDay: requestsPerDayOf(w, scenario.general.hoursPerMonth),
    inputTokens: w.inputTokens,
    outputTokens: w.outputTokens,
    cachedInputShare: w.cachedInputShare,
    cacheWriteShare: w.cacheWriteShare,
    batchableShare: w.batchableShare,
    retryShare: w.retryShare,
    dayShape: dayShapeOf(w),
  };
}

/** All workloads of a scenario as one traffic mix. */
export function trafficOfScenario(scenario: Scenario): Traffic {
  const { hoursPerMonth, activeHoursPerMonth } = scenario.general;
  return trafficOf(
    scenario.workloads.map((values, i) => workloadPlan(scenario, values, i)),
    hoursPerMonth,
    activeHoursPerMonth ?? hoursPerMonth,
  );
}

function dayShapeOf(w: WorkloadScenario): DayShape {
  switch (w.dayShape) {
    case "flat":
      return { kind: "flat" };
    case "peak":
      return { kind: "peak", peakToMean: w.peakToMean, peakHour: w.peakHour };
    case "weights":
      return { kind: "weights", weights: w.hourWeights };
  }
}

/** Throughput of one replica for a workload; the check of the scenario has made sure that it is stated. */
export function capacityOf(w: WorkloadScenario): Capacity {
  switch (w.capacityUnit) {
    case "requests":
      return { unit: "requests", requestsPerSecond: w.requestsPerSecond ?? NaN };
    case "prefill-and-decode":
      return {
        unit: "prefill-and-decode",
        prefillTokensPerSecond: w.prefillTokensPerSecond ?? NaN,
        decodeTokensPerSecond: w.decodeTokensPerSecond ?? NaN,
      };
    default:
      return { unit: w.capacityUnit, tokensPerSecond: w.tokensPerSecond ?? NaN };
  }
}

export function apiPlan(resolved: Resolved, group: "apiFrontier" | "apiOpen"): ApiPlan {
  const { scenario, number } = resolved;
  const values = scenario[group];
  const prices: TokenPrices = {
    inputUsdPerMTok: read(resolved, `${group}.inputUsdPerMTok`),
    cachedInputUsdPerMTok: number(`${group}.cachedInputUsdPerMTok`),
    cacheWriteUsdPerMTok: number(`${group}.cacheWriteUsdPerMTok`),
    outputUsdPerMTok: read(resolved, `${group}.outputUsdPerMTok`),
  };
  return {
    scope: group,
    prices,
    contextTiers: contextTiers(resolved, group, prices),
    peak: peakPrices(resolved, group, prices),
    batchMultiplier: number(`${group}.batchMultiplier`),
    discountShare: values.discountShare,
    monthlyFeeUsd: values.monthlyFeeUsd,
    utcOffsetHours: scenario.general.utcOffsetHours,
  };
}

/** The user's own tier replaces the catalogue's; prices that the user typed over replace the catalogue's tiers too. */
function contextTiers(
  resolved: Resolved,
  group: "apiFrontier" | "apiOpen",
  prices: TokenPrices,
): readonly ContextTier[] {
  const values = resolved.scenario[group];
  if (values.tierAboveInputTokens !== null) {
    const inputUsdPerMTok = values.tierInputUsdPerMTok ?? prices.inputUsdPerMTok;
    return [
      {
        aboveInputTokens: values.tierAboveInputTokens,
        kind: values.tierKind,
        inputUsdPerMTok,
        cachedInputUsdPerMTok: values.tierCachedInputUsdPerMTok,
        cacheWriteUsdPerMTok: null,
        outputUsdPerMTok: values.tierOutputUsdPerMTok ?? prices.outputUsdPerMTok,
      },
    ];
  }
  const typedOver = values.inputUsdPerMTok !== null || values.outputUsdPerMTok !== null;
  return group === "apiFrontier" && !typedOver ? (resolved.references.apiModel?.contextTiers ?? []) : [];
}

function peakPrices(
  resolved: Resolved,
  group: "apiFrontier" | "apiOpen",
  prices: TokenPrices,
): PeakPrices | null {
  const values = resolved.scenario[group];
  if (values.peakUtcHours.length > 0) {
    return {
      utcHours: values.peakUtcHours,
      inputUsdPerMTok: values.peakInputUsdPerMTok ?? prices.inputUsdPerMTok,
      cachedInputUsdPerMTok: values.peakCachedInputUsdPerMTok,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: values.peakOutputUsdPerMTok ?? prices.outputUsdPerMTok,
    };
  }
  const typedOver = values.inputUsdPerMTok !== null || values.outputUsdPerMTok !== null;
  return group === "apiFrontier" && !typedOver ? (resolved.references.apiModel?.peak ?? null) : null;
}

export function overheadsOf(resolved: Resolved, group: OverheadGroup): Overheads {
  const values = resolved.scenario[group];
  return {
    scope: group,
    engineerFte: values.engineerFte,
    usdPerFteYear: read(resolved, `${group}.usdPerFteYear`),
    onCallUsdPerMonth: values.onCallUsdPerMonth,
    monitoringUsdPerMonth: values.monitoringUsdPerMonth,
    complianceUsdPerMonth: values.complianceUsdPerMonth,
    oneOffUsd: values.oneOffUsd,
    amortisationMonths: values.amortisationMonths,
    storageGb: values.storageGb,
    storageUsdPerGbMonth: read(resolved, `${group}.storageUsdPerGbMonth`),
    egressKbPerRequest: values.egressKbPerRequest,
    egressUsdPerGb: read(resolved, `${group}.egressUsdPerGb`),
    otherUsdPerMonth: values.otherUsdPerMonth,
  };
}

function sizingOf(values: Scenario["rented"] | Scenario["owned"]): Sizing {
  switch (values.sizing) {
    case "traffic":
      return { kind: "traffic" };
    case "fixed":
      return { kind: "fixed", units: values.fixedUnits };
    case "utilisation":
      return { kind: "utilisation", utilisation: values.utilisation };
  }
}

function fleetPlan(
  scenario: Scenario,
  gpusPerUnit: number,
  values: Scenario["rented"] | Scenario["owned"],
): FleetPlan {
  const { gpusPerReplica, planningLoad, minimumReplicas, spareReplicas } = scenario.serving;
  return {
    gpusPerReplica,
    gpusPerUnit,
    planningLoad,
    minimumReplicas,
    spareReplicas,
    sizing: sizingOf(values),
  };
}

export function rentedPlan(resolved: Resolved): RentedPlan {
  const { scenario } = resolved;
  const { rented } = scenario;
  return {
    ...fleetPlan(scenario, rented.gpusPerInstance, rented),
    scope: "rented",
    billing: rented.billing,
    purchase: rented.purchase,
    usdPerGpuHour: read(resolved, "rented.usdPerGpuHour"),
    spotUsdPerGpuHour: read(resolved, "rented.spotUsdPerGpuHour"),
    reservedUsdPerGpuHour: read(resolved, "rented.reservedUsdPerGpuHour"),
    interruptionShare: read(resolved, "rented.interruptionShare"),
    discountShare: rented.discountShare,
    overheadShare: rented.overheadShare,
    startsPerDay: rented.startsPerDay,
    startupMinutes: rented.startupMinutes,
  };
}

export function ownedPlan(resolved: Resolved): OwnedPlan {
  const { scenario } = resolved;
  const { owned } = scenario;
  const number = (key: string) => read(resolved, `owned.${key}`);
  return {
    ...fleetPlan(scenario, owned.gpusPerServer, owned),
    scope: "owned",
    serverPriceUsd: number("serverPriceUsd"),
    installationUsdPerServer: number("installationUsdPerServer"),
    lifeYears: number("lifeYears"),
    residualShare: number("residualShare"),
    capitalMethod: owned.capitalMethod,
    capitalRatePerYear: number("capitalRatePerYear"),
    maintenanceSharePerYear: number("maintenanceSharePerYear"),
    idleWattsPerGpu: number("idleWattsPerGpu"),
    busyWattsPerGpu: number("busyWattsPerGpu"),
    baseWattsPerServer: number("baseWattsPerServer"),
    pue: number("pue"),
    usdPerKwh: number("usdPerKwh"),
    colocationUsdPerServerMonth: owned.colocationUsdPerServerMonth,
    colocationUsdPerKwMonth: number("colocationUsdPerKwMonth"),
    licenceUsdPerGpuYear: owned.licenceUsdPerGpuYear,
    runningUsdPerServerHour: owned.runningUsdPerServerHour,
  };
}
