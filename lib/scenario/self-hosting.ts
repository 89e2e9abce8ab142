import type { PresetSource } from "./preset.ts";
import { GROUPS, initialValues, WORKLOAD_INPUTS, type Scenario, type WorkloadScenario } from "./scenario.ts";

/**
 * Two published rows of one set-up at the same concurrency, solved for the time that a token of prompt and a
 * token of output take: 1,024/1,024 tokens at 4,266.9 and 8,192/1,024 tokens at 2,340.4 output tokens/s give
 * 36,290 prompt tokens/s and 4,835 output tokens/s.
 */
export const GPT_OSS_ON_TWO_H100: PresetSource = {
  source:
    "InferenceX measurements of gpt-oss-120b on 2 H100 at 64 concurrent requests (time per output token 15 to 26 ms, first token within 1 s), published with aiconfigurator; prefill and decode rates solved from the 1,024/1,024 and 8,192/1,024 rows",
  asOf: "2026-03-27",
  confidence: "derived",
};

/** A workload for text with the throughput that the presets share and a peak by day. */
export const chatWorkload = (values: Partial<WorkloadScenario>): WorkloadScenario => ({
  ...initialValues(WORKLOAD_INPUTS),
  capacityUnit: "prefill-and-decode",
  prefillTokensPerSecond: 36290,
  decodeTokensPerSecond: 4835,
  retryShare: 0.01,
  dayShape: "peak",
  peakToMean: 2.5,
  ...values,
});

/** What the presets for text share: a frontier API, the same open model by API, and on two H100. */
export function selfHosting(workload: WorkloadScenario, model: string): Scenario {
  return {
    preset: "",
    workloads: [workload],
    general: initialValues(GROUPS.general),
    apiFrontier: {
      ...initialValues(GROUPS.apiFrontier),
      enabled: true,
      model,
      engineerFte: 0.1,
      oneOffUsd: 5000,
    },
    apiOpen: {
      ...initialValues(GROUPS.apiOpen),
      enabled: true,
      model: "gpt-oss-120b",
      engineerFte: 0.1,
      oneOffUsd: 10000,
    },
    serving: {
      ...initialValues(GROUPS.serving),
      openModel: "gpt-oss-120b",
      gpu: "h100-sxm-80gb",
      gpusPerReplica: 2,
      planningLoad: 0.8,
      minimumReplicas: 2,
    },
    rented: {
      ...initialValues(GROUPS.rented),
      enabled: true,
      gpusPerInstance: 2,
      overheadShare: 0.05,
      startsPerDay: 6,
      startupMinutes: 10,
      engineerFte: 0.5,
      onCallUsdPerMonth: 1000,
      monitoringUsdPerMonth: 300,
      oneOffUsd: 40000,
      storageGb: 500,
    },
    owned: {
      ...initialValues(GROUPS.owned),
      enabled: true,
      gpusPerServer: 8,
      capitalMethod: "capital-recovery",
      engineerFte: 1,
      onCallUsdPerMonth: 1500,
      monitoringUsdPerMonth: 300,
      oneOffUsd: 60000,
      storageGb: 500,
    },
    routing: initialValues(GROUPS.routing),
    projection: {
      ...initialValues(GROUPS.projection),
      growthPerMonth: 0.03,
      buildMonths: 3,
      overlapMonths: 1,
    },
  };
}
