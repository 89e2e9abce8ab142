import type { Assumptions } from "./assumption.ts";
import { currentCatalog } from "./snapshots.ts";

/**
 * What presets start from where no price list has an answer: electricity, salaries, server life.
 * These are the values of the newest snapshot; `Catalog.assumptions` has those of an older one.
 *
 * @example assumptions.electricityUsdPerKwh.value // 0.0861
 */
export const assumptions: Assumptions = currentCatalog.assumptions;
