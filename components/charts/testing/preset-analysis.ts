import { analyse, type Analysis } from "@/lib/analysis/analyse.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { findPreset } from "@/lib/scenario/presets.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** The analysis of a preset, changed as a test needs it. Throws when the scenario is refused. */
export function presetAnalysis(id: string, change: (scenario: Scenario) => Scenario = (s) => s): Analysis {
  const preset = findPreset(id);
  if (preset === null) throw new Error(`There is no preset ${id}.`);
  const result = analyse(change(preset.scenario), currentCatalog, "2026-11-23");
  if (!result.ok) throw new Error(result.problems.map((p) => p.message).join(" "));
  return result.analysis;
}
