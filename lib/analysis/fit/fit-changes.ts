import type { ValueChange } from "../../scenario/paths.ts";
import { CAPACITY_KEYS } from "../../scenario/throughput.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { FitReport } from "./fit-report.ts";

/**
 * The inputs that a ranking sets in a scenario that leaves the choice to it: the best deployment, or the throughput of
 * the GPUs that the user chose. Where nothing can serve the work, or the model cannot be estimated, the throughput is
 * left empty: the last one would be that of other work. Throughput that somebody entered stays.
 *
 * @returns an empty list when the user states the throughput, or when none is needed
 */
export function fitChanges(scenario: Scenario, report: FitReport): readonly ValueChange[] {
  if (scenario.serving.deployment === "stated") return [];
  if (!report.ok) return report.idle ? [] : withoutCapacity(scenario);
  switch (scenario.serving.deployment) {
    case "best-fit":
      return report.best?.changes ?? withoutCapacity(scenario);
    case "estimated":
      return typeof report.own === "string" ? withoutCapacity(scenario) : report.own.changes;
  }
}

function withoutCapacity(scenario: Scenario): readonly ValueChange[] {
  return scenario.workloads.flatMap(({ capacityOrigin }, i) =>
    capacityOrigin === "estimated" || capacityOrigin === "published"
      ? CAPACITY_KEYS.map((key) => ({ path: `workloads.${i}.${key}`, value: null }))
      : [],
  );
}
