import type { Preset } from "@/lib/scenario/preset.ts";
import { MOST_WORKLOADS, type Scenario } from "@/lib/scenario/scenario.ts";

/** The scenario with the workload of a preset added at the end; unchanged when there are as many as can be. */
export function withPresetWorkload(scenario: Scenario, preset: Preset): Scenario {
  const [workload] = preset.scenario.workloads;
  if (!workload || scenario.workloads.length >= MOST_WORKLOADS) return scenario;
  const taken = scenario.workloads.filter((w) => w.name.startsWith(workload.name)).length;
  const name = taken === 0 ? workload.name : `${workload.name} ${taken + 1}`;
  return { ...scenario, workloads: [...scenario.workloads, { ...workload, name }] };
}

/** The scenario without one of its workloads; the last one stays. */
export function withoutWorkload(scenario: Scenario, index: number): Scenario {
  if (scenario.workloads.length <= 1) return scenario;
  return { ...scenario, workloads: scenario.workloads.filter((_, i) => i !== index) };
}
