import { findPreset } from "../../../scenario/presets.ts";
import { initialValues, WORKLOAD_INPUTS, type Scenario } from "../../../scenario/scenario.ts";

/**
 * A scenario with much of what a scenario can have: two workloads of which one can wait, hourly weights, long prompts
 * and dear hours, instances sized hour by hour with a reserved base, several replicas on a server, servers that wear out
 * within the months ahead, engineers who join, typed traffic, tax and revenue.
 */
export function hardScenario(): Scenario {
  const preset = findPreset("coding-copilot");
  if (preset === null) throw new Error("a preset is gone");
  const { scenario } = preset;
  const [first] = scenario.workloads;
  if (first === undefined) throw new Error("a preset has no workload");
  return {
    ...scenario,
    workloads: [
      { ...first, requestsPerUserPerDay: 900, cacheWriteShare: 0.1 },
      {
        ...initialValues(WORKLOAD_INPUTS),
        name: "Digest",
        trafficUnit: "tokens",
        tokensPerMonth: 9e9,
        inputTokens: 6000,
        outputTokens: 400,
        batchableShare: 0.6,
        retryShare: 0.05,
        dayShape: "weights",
        hourWeights: Array.from({ length: 24 }, (_, hour) => 1 + (hour % 7)),
        capacityUnit: "total-tokens",
        tokensPerSecond: 4000,
      },
    ],
    general: { ...scenario.general, utcOffsetHours: 2, activeHoursPerMonth: 500 },
    serving: {
      ...scenario.serving,
      deployment: "stated",
      gpusPerReplica: 2,
      spareReplicas: 1,
      planningLoad: 0.7,
    },
    apiFrontier: {
      ...scenario.apiFrontier,
      tierAboveInputTokens: 4000,
      tierKind: "graduated",
      tierInputUsdPerMTok: 4,
      peakUtcHours: [8, 9, 10, 11],
      peakInputUsdPerMTok: 3,
      peakOutputUsdPerMTok: 15,
      batchMultiplier: 0.5,
      discountShare: 0.1,
      monthlyFeeUsd: 500,
    },
    rented: {
      ...scenario.rented,
      billing: "autoscaled",
      purchase: "mix",
      gpusPerInstance: 4,
      usdPerGpuHour: 3,
      reservedUsdPerGpuHour: null,
    },
    owned: {
      ...scenario.owned,
      gpusPerServer: 8,
      lifeYears: 1.46,
      capitalMethod: "average-book-value",
      colocationUsdPerServerMonth: 300,
      licenceUsdPerGpuYear: 450,
    },
    projection: {
      ...scenario.projection,
      months: 40,
      volumes: [90000, 120000, 400000],
      afterVolumes: "grow",
      growthPerMonth: -0.02,
      apiDecline: 0.3,
      rentDecline: 0.2,
      serverDecline: 0.15,
      buildMonths: 2,
      overlapMonths: 2,
      gpusPerEngineer: 16,
      depreciationMethod: "declining-balance",
      taxRate: 0.25,
      leaseMonths: 14,
      revenue: "per-user",
      revenueUsdPerUser: 30,
      revenueRequestsPerUser: 100,
      fiscalYearMonth: 4,
      timing: "month-end",
    },
  };
}
