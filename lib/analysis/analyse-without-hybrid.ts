import type { Catalog } from "../catalog/catalog.ts";
import { withValue } from "../scenario/paths.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { analyse, type AnalysisResult } from "./analyse.ts";

/**
 * The analysis of the single options alone, whether or not the scenario compares the hybrid: for a workbook, whose
 * formulas cannot search for a mix.
 *
 * @example analyseWithoutHybrid(scenario, currentCatalog, "2026-11-23")
 */
export const analyseWithoutHybrid = (scenario: Scenario, catalog: Catalog, today: string): AnalysisResult =>
  analyse(withValue(scenario, "routing.enabled", false), catalog, today);
