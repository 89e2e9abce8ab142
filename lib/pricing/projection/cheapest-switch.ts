import { canServe } from "../option.ts";
import { discountFactor } from "./discounting.ts";
import type { OptionTable } from "./option-table.ts";
import { presentCostUsd, type Valuation } from "./present-cost.ts";
import { switchCosts } from "./switch-costs.ts";
import { earliestMonth, switchPath, type SwitchTerms } from "./switch-path.ts";

/** When to change from an API to an option of one's own, judged by the present cost of the whole projection. */
export interface CheapestSwitch {
  /** The month whose switch costs least, 0 for the first; null where staying with the API costs no more. */
  readonly month: number | null;
  readonly presentCostUsd: number;
  readonly neverUsd: number;
  /** Switching as soon as it can be built; null where that is not within the projection, or cannot be served. */
  readonly nowUsd: number | null;
  /** Saved against each; zero where that is itself the cheapest. */
  readonly gainOverNeverUsd: number;
  readonly gainOverNowUsd: number | null;
  /** Present cost of beginning to serve in each month; null where it is not built yet, or too small. */
  readonly byMonth: readonly (number | null)[];
}

/**
 * Tries every month. Costs over time have no shape that would let one skip any: purchases come in steps, and prices
 * fall while traffic grows.
 *
 * The API's one-off work is paid whatever happens, so it is in every figure, that of an immediate switch included.
 */
export function cheapestSwitch(
  table: OptionTable,
  api: OptionTable,
  terms: SwitchTerms,
  valuation: Valuation,
): CheapestSwitch {
  const { volumes } = table;
  const months = volumes.length;
  const never = switchPath(api, null, 0, terms);
  const neverUsd = presentCostUsd(never, null, valuation);
  const servedFrom = firstServedToTheEnd(table);
  const costOf = switchCosts(table, api, terms, valuation);
  const sunkUsd = api.option.oneOffUsd * discountFactor(valuation.discounting, 0);
  let month: number | null = null;
  let best = neverUsd;
  const earliest = earliestMonth(table, terms);
  const byMonth = volumes.map((_, from) => {
    if (from < earliest || from < servedFrom) return null;
    const paysApi = from + terms.overlapMonths > 0;
    const usd = costOf(from) + (paysApi ? 0 : sunkUsd);
    // What differs in its last bits only is no reason to move.
    if (usd < best - Math.abs(best) * 1e-12) {
      best = usd;
      month = from;
    }
    return usd;
  });
  const nowUsd = earliest < months ? (byMonth[earliest] ?? null) : null;
  return {
    month,
    presentCostUsd: best,
    neverUsd,
    nowUsd,
    gainOverNeverUsd: neverUsd - best,
    gainOverNowUsd: nowUsd === null ? null : nowUsd - best,
    byMonth,
  };
}

/** The first month from which a fleet that was set by hand is never too small. */
function firstServedToTheEnd({ option, volumes }: OptionTable): number {
  const tooSmall = volumes.findLastIndex((volume) => !canServe(option, volume));
  return tooSmall + 1;
}
