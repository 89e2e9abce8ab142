import type { Catalog } from "../../catalog/catalog.ts";
import { withValues } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { fitChanges } from "./fit-changes.ts";
import { fitReport } from "./fit-report.ts";

/**
 * The scenario with the GPUs and the throughput that a ranking chooses, where it leaves the choice to one. A scenario
 * that states its throughput comes back as it is, at once: ranking every GPU takes longer than all else.
 *
 * @example withFit(findPreset("agent").scenario, currentCatalog, "2026-11-25").serving.gpu
 */
export const withFit = (scenario: Scenario, catalog: Catalog, today: string): Scenario =>
  scenario.serving.deployment === "stated"
    ? scenario
    : withValues(scenario, fitChanges(scenario, fitReport(scenario, catalog, today)));
