import type { InputValue } from "./input.ts";
import { withValue } from "./paths.ts";
import type { Scenario } from "./scenario.ts";
import { CAPACITY_KEYS } from "./throughput.ts";

/**
 * The scenario after somebody stated a value by hand. Whoever states a throughput no longer has it estimated, and
 * whoever states the GPUs no longer has them chosen: what is typed is never chosen over.
 *
 * @example withStated(bestFitScenario, "serving.gpu", "l40s-48gb").serving.deployment // "estimated"
 * @example withStated(bestFitScenario, "workloads.0.tokensPerSecond", 900).serving.deployment // "stated"
 */
export function withStated(scenario: Scenario, path: string, value: InputValue): Scenario {
  const changed = withValue(scenario, path, value);
  const [group, index = "", key = ""] = path.split(".");
  const statesGpus = path === "serving.gpu" || path === "serving.gpusPerReplica";
  if (statesGpus && scenario.serving.deployment === "best-fit")
    return withValue(changed, "serving.deployment", "estimated");
  const statesCapacity =
    group === "workloads" && (key === "capacityUnit" || CAPACITY_KEYS.some((capacity) => capacity === key));
  return statesCapacity ? withCapacityStated(changed, `${group}.${index}`) : changed;
}

function withCapacityStated(scenario: Scenario, workload: string): Scenario {
  const entered = withValue(scenario, `${workload}.capacityOrigin`, "entered");
  const unnamed = withValue(entered, `${workload}.capacitySource`, "");
  return withValue(unnamed, "serving.deployment", "stated");
}
