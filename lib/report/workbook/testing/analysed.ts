import type { Analysis } from "../../../analysis/analyse.ts";
import { analyseFully } from "../../../analysis/analyse-fully.ts";
import { currentCatalog } from "../../../catalog/snapshots.ts";
import type { Scenario } from "../../../scenario/scenario.ts";

/** The whole analysis of a scenario that has one, as a file is made of it. */
export function analysed(scenario: Scenario): Analysis {
  const answer = analyseFully(scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  return answer.analysis;
}

/** The scenario with so many months ahead, which keeps tests short. */
export const over = (scenario: Scenario, months: number): Scenario => ({
  ...scenario,
  projection: { ...scenario.projection, months: Math.min(months, scenario.projection.months) },
});
