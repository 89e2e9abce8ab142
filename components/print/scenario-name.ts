import { findPreset } from "@/lib/scenario/presets.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** The name that the user gave to a scenario, or that of the preset it began with. */
export const scenarioName = ({ general, preset }: Scenario): string =>
  general.name.trim() || (findPreset(preset)?.label ?? "Scenario");
