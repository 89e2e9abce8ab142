import type { ApiPlan } from "../api-price.ts";
import type { OwnedPlan } from "../owned-plan.ts";
import type { Overheads } from "../people.ts";
import type { RentedPlan } from "../rented-plan.ts";
import { trafficOf, type Traffic, type Workload } from "../workload.ts";

/** Plans in which everything is free, for tests to change one thing at a time. */
export const workload = (values: Partial<Workload> = {}): Workload => ({
  scope: "workloads.0",
  name: "Test",
  requestsPerDay: 1000,
  inputTokens: 1000,
  outputTokens: 500,
  cachedInputShare: 0,
  cacheWriteShare: 0,
  batchableShare: 0,
  retryShare: 0,
  dayShape: { kind: "flat" },
  ...values,
});

export const traffic = (values: Partial<Workload> = {}, hoursPerMonth = 720): Traffic =>
  trafficOf([workload(values)], hoursPerMonth, hoursPerMonth);

export const apiPlan = (values: Partial<ApiPlan> = {}): ApiPlan => ({
  scope: "apiFrontier",
  prices: {
    inputUsdPerMTok: 3,
    cachedInputUsdPerMTok: 0.3,
    cacheWriteUsdPerMTok: 3.75,
    outputUsdPerMTok: 15,
  },
  contextTiers: [],
  peak: null,
  batchMultiplier: null,
  discountShare: 0,
  monthlyFeeUsd: 0,
  utcOffsetHours: 0,
  ...values,
});

const fleet = {
  gpusPerReplica: 1,
  gpusPerUnit: 1,
  planningLoad: 1,
  minimumReplicas: 0,
  spareReplicas: 0,
  sizing: { kind: "traffic" },
} as const;

export const rentedPlan = (values: Partial<RentedPlan> = {}): RentedPlan => ({
  ...fleet,
  scope: "rented",
  billing: "always-on",
  purchase: "on-demand",
  usdPerGpuHour: 2,
  spotUsdPerGpuHour: 1,
  reservedUsdPerGpuHour: 1.2,
  interruptionShare: 0,
  discountShare: 0,
  overheadShare: 0,
  startsPerDay: 0,
  startupMinutes: 0,
  ...values,
});

export const ownedPlan = (values: Partial<OwnedPlan> = {}): OwnedPlan => ({
  ...fleet,
  scope: "owned",
  serverPriceUsd: 0,
  installationUsdPerServer: 0,
  lifeYears: 5,
  residualShare: 0,
  capitalMethod: "none",
  capitalRatePerYear: 0,
  maintenanceSharePerYear: 0,
  idleWattsPerGpu: 0,
  busyWattsPerGpu: 0,
  baseWattsPerServer: 0,
  pue: 1,
  usdPerKwh: 0,
  colocationUsdPerServerMonth: 0,
  colocationUsdPerKwMonth: 0,
  licenceUsdPerGpuYear: 0,
  runningUsdPerServerHour: 0,
  ...values,
});

export const overheads = (values: Partial<Overheads> = {}): Overheads => ({
  scope: "rented",
  engineerFte: 0,
  usdPerFteYear: 0,
  onCallUsdPerMonth: 0,
  monitoringUsdPerMonth: 0,
  complianceUsdPerMonth: 0,
  oneOffUsd: 0,
  amortisationMonths: 36,
  storageGb: 0,
  storageUsdPerGbMonth: 0,
  egressKbPerRequest: 0,
  egressUsdPerGb: 0,
  otherUsdPerMonth: 0,
  ...values,
});
