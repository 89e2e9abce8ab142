import type { Scenario, WorkloadScenario } from "./scenario.ts";

/** Inputs that state what one replica sustains, for the unit that a workload's source gives it in. */
function throughputKeys(workload: WorkloadScenario): readonly (keyof WorkloadScenario)[] {
  switch (workload.capacityUnit) {
    case "requests":
      return ["requestsPerSecond"];
    case "prefill-and-decode":
      return ["prefillTokensPerSecond", "decodeTokensPerSecond"];
    default:
      return ["tokensPerSecond"];
  }
}

/** Every input of a workload that states what one replica sustains, whatever the unit. */
export const CAPACITY_KEYS = [
  "tokensPerSecond",
  "requestsPerSecond",
  "prefillTokensPerSecond",
  "decodeTokensPerSecond",
] as const satisfies readonly (keyof WorkloadScenario)[];

/** Whether a workload says what one replica sustains. */
export const hasThroughput = (workload: WorkloadScenario): boolean =>
  throughputKeys(workload).every((key) => workload[key] !== null);

/**
 * Whether the cost of own GPUs depends on their throughput. Published tables often give nothing but the price
 * of a machine and what it costs to run; with a fleet set by hand that is enough.
 */
export function needsThroughput({ serving, rented, owned }: Scenario): boolean {
  if (serving.source !== "throughput") return false;
  const rentedNeeds =
    rented.enabled &&
    (rented.sizing === "utilisation" || rented.sizing === "traffic" || rented.billing === "scale-to-zero");
  return rentedNeeds || (owned.enabled && owned.sizing !== "fixed");
}
