import type { Catalog } from "../catalog/catalog.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { analyse, type AnalysisResult } from "./analyse.ts";
import { priceHybrid } from "./hybrid/price-hybrid.ts";

/**
 * The whole analysis at once, which work goes where included. A page calls `analyse` instead and loads that part when a
 * scenario asks for it.
 *
 * @example analyseFully(scenario, currentCatalog, "2026-11-23")
 */
export const analyseFully = (scenario: Scenario, catalog: Catalog, today: string): AnalysisResult =>
  analyse(scenario, catalog, today, priceHybrid);
