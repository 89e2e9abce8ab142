import type { ValueChange } from "../../scenario/paths.ts";
import { CAPACITY_KEYS } from "../../scenario/throughput.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { FitReport } from "./fit-report.ts";

/**
 * The inputs that a ranking sets in a scenario that leaves the choice to it: the best deployment, or the throughput of
 * the GPUs that the user chose. Where those cannot serve the work, no throughput stands in for what there is none of.
 *
 * @returns an empty list when the user states the throughput, or when nothing can be ranked
 */
export function fitChanges(scenario: Scenario, report: FitReport): readonly ValueChange[] {
  if (!report.ok) return [];
  switch (scenario.serving.deployment) {
    case "stated":
      return [];
    case "best-fit":
      return report.best?.changes ?? [];
    case "estimated":
      return typeof report.own === "string" ? withoutCapacity(scenario) : report.own.changes;
  }
}

function withoutCapacity(scenario: Scenario): readonly ValueChange[] {
  return scenario.workloads.flatMap((_, i) =>
    CAPACITY_KEYS.map((key) => ({ path: `workloads.${i}.${key}`, value: null })),
  );
}
