import type { Scenario } from "../scenario/scenario.ts";

/**
 * What an export of a scenario is called, without the ending.
 *
 * @example exportName(scenario) // "breakeven-support-assistant-2-2026-11-23"
 */
export function exportName({ general, preset }: Scenario): string {
  const plain = (general.name || preset).toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `breakeven-${plain}-${general.priceDate}`;
}
