import { hourlyTraffic } from "../../pricing/day-shape.ts";
import type { Workload } from "../../pricing/workload.ts";
import type { WorkloadScenario } from "../../scenario/scenario.ts";
import type { RuleWorkload } from "../rules/rule.ts";
import { workloadName } from "../workload-name.ts";

const MINUTES_PER_DAY = 24 * 60;

/**
 * What a workload asks for besides a low price, as the rules read it.
 *
 * @param place its index, for a workload without a name
 */
export function ruleWorkloadOf(values: WorkloadScenario, workload: Workload, place: number): RuleWorkload {
  const busiest = Math.max(...hourlyTraffic(workload.dayShape));
  const sent = workload.requestsPerDay * (1 + workload.retryShare);
  // What may wait is spread by whoever sends it, so that it is no part of the peak.
  const requestsPerMinute = ((sent * (1 - workload.batchableShare)) / MINUTES_PER_DAY) * busiest;
  const { firstTokenTargetMs, tokenTargetMs } = values;
  return {
    name: workloadName(values.name, place),
    data: values.dataKind === "none" ? [] : [values.dataKind],
    isHighRiskUse: values.isHighRisk === "yes",
    residency: values.processedIn === "eu" ? "eu" : null,
    needsZeroRetention: values.keepsNothing === "yes",
    forbidsTraining: values.forbidsTraining === "yes",
    requiredCertifications: [],
    neededTier: values.neededTier === "any" ? "small" : values.neededTier,
    latencyTarget: {
      timeToFirstTokenSeconds: firstTokenTargetMs === null ? null : firstTokenTargetMs / 1000,
      timePerOutputTokenSeconds: tokenTargetMs === null ? null : tokenTargetMs / 1000,
    },
    peak: {
      requestsPerMinute,
      tokensPerMinute: requestsPerMinute * (workload.inputTokens + workload.outputTokens),
    },
    needsOwnModel: values.needsOwnModel === "yes",
    neededWithinMonths: values.neededWithinMonths,
  };
}
