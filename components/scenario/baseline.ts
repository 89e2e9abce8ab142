import { withWorkloadCount } from "@/lib/scenario/paths.ts";
import { DEFAULT_PRESET, findPreset } from "@/lib/scenario/presets.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** What a scenario is compared with to tell what the user changed: its preset, with as many workloads. */
export function baselineOf(scenario: Scenario): Scenario {
  const preset = findPreset(scenario.preset) ?? DEFAULT_PRESET;
  return withWorkloadCount(preset.scenario, scenario.workloads.length);
}
