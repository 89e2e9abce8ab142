import { canServe, type OptionId } from "../option.ts";
import { sum } from "../sum.ts";
import { accountsOf } from "./accounts.ts";
import { cheapestSwitch, type CheapestSwitch } from "./cheapest-switch.ts";
import {
  marginSensitivity,
  marginShare,
  TENTH,
  type MarginSensitivity,
  type RevenueAndCost,
} from "./margin.ts";
import { optionTable, type OptionTable } from "./option-table.ts";
import { paybackMonths, type PaybackMonths } from "./payback-month.ts";
import type { ProjectionTerms } from "./projection-terms.ts";
import { runningSum } from "./running-sum.ts";
import { servingIn } from "./serving-in.ts";
import { earliestMonth, switchPath } from "./switch-path.ts";
import type { TimedOption } from "./timed-option.ts";
import { totalCosts, type TotalCost } from "./total-cost.ts";
import { valuePath, type ValuedPath } from "./valued-path.ts";

/** One option over time, begun as soon as it can be. Arrays have one value a month. */
export interface OptionProjection extends ValuedPath {
  readonly id: OptionId;
  readonly cumulativeUsd: readonly number[];
  readonly totalCosts: readonly TotalCost[];
  /** Share of the paid replica-hours that serve traffic; null before it serves and where nothing counts it. */
  readonly utilisation: readonly (number | null)[];
  /** The first month served in which a fleet set by hand is too small for the traffic; null where none is. */
  readonly tooSmallFrom: number | null;
  /** Against staying with the incumbent API; null for that API, where there is none, and where nothing is served. */
  readonly payback: { readonly simple: PaybackMonths; readonly discounted: PaybackMonths } | null;
  /** When to leave the incumbent API for this option; null for APIs, and where none is paid. */
  readonly cheapestSwitch: CheapestSwitch | null;
  /** The path of that switch; null where staying costs no more. */
  readonly switched: ValuedPath | null;
  /** Revenue less opex and depreciation, as in the accounts. */
  readonly grossMarginUsd: readonly number[];
  readonly grossMarginShare: readonly (number | null)[];
  readonly margin: MarginSensitivity;
}

/**
 * Projects one option.
 *
 * @param api the incumbent's table; null where no API is compared
 */
export function projectOption(
  table: OptionTable,
  api: OptionTable | null,
  options: readonly TimedOption[],
  terms: ProjectionTerms,
  revenueUsd: readonly number[],
): OptionProjection {
  const { option, volumes } = table;
  const { months, switching, valuation } = terms;
  const bridge = option.needsBuilding ? api : null;
  const from = earliestMonth(table, switching);
  const path = switchPath(table, bridge, from, switching);
  const valued = valuePath(path, options, terms);
  const best = bridge && cheapestSwitch(table, bridge, switching, valuation);
  const switchMonth = best?.month ?? null;
  const tooSmall = volumes.findIndex((volume, m) => m >= from && !canServe(option, volume));
  const { costUsd } = valued.accounts;
  return {
    ...valued,
    id: option.id,
    cumulativeUsd: runningSum(path.cashUsd),
    totalCosts: totalCosts(path, option.servers),
    utilisation: utilisationOf(table, from, path.installed),
    tooSmallFrom: tooSmall < 0 ? null : tooSmall,
    payback:
      api === null || api === table || from >= months ? null : paybackOf(path.cashUsd, from, api, terms),
    cheapestSwitch: best,
    switched:
      switchMonth === null
        ? null
        : valuePath(switchPath(table, bridge, switchMonth, switching), options, terms),
    grossMarginUsd: costUsd.map((usd, m) => (revenueUsd[m] ?? 0) - usd),
    grossMarginShare: costUsd.map((usd, m) => marginShare({ revenueUsd: revenueUsd[m] ?? 0, costUsd: usd })),
    margin: marginOf(valued, table, bridge, options, terms, revenueUsd),
  };
}

function paybackOf(
  cashUsd: readonly number[],
  from: number,
  api: OptionTable,
  { switching, valuation }: ProjectionTerms,
): OptionProjection["payback"] {
  const stay = switchPath(api, null, 0, switching).cashUsd;
  return {
    simple: paybackMonths(cashUsd, stay, from, null),
    discounted: paybackMonths(cashUsd, stay, from, valuation.discounting),
  };
}

/** The model's utilisation of the units that are needed, thinned out over those that are installed. */
function utilisationOf(
  { option, units, volumes }: OptionTable,
  from: number,
  installed: readonly number[],
): (number | null)[] {
  return volumes.map((volume, m) => {
    const { fleet } = servingIn(option, m);
    const inPlace = installed[m] ?? 0;
    if (fleet === null || m < from) return null;
    const needed = units[m] ?? 0;
    const ofNeeded = fleet.utilisationAt(volume);
    if (ofNeeded === null) return needed === 0 && inPlace > 0 ? 0 : null;
    return inPlace > 0 ? ofNeeded * (needed / inPlace) : ofNeeded;
  });
}

function marginOf(
  { path, accounts }: ValuedPath,
  table: OptionTable,
  bridge: OptionTable | null,
  options: readonly TimedOption[],
  terms: ProjectionTerms,
  revenueUsd: readonly number[],
): MarginSensitivity {
  const revenue = sum(revenueUsd);
  const atVolume = (factor: number): RevenueAndCost => {
    const volumes = table.volumes.map((volume) => volume * factor);
    const own = optionTable(table.option, volumes);
    const other = bridge && optionTable(bridge.option, volumes);
    const moved = switchPath(own, other, path.from, terms.switching);
    const { costUsd } = accountsOf(moved, options, terms.depreciation);
    return { revenueUsd: revenue * factor, costUsd: sum(costUsd) };
  };
  return marginSensitivity(
    revenue,
    sum(accounts.costUsd),
    path.items,
    sum(accounts.depreciationOfServersUsd),
    { more: atVolume(1 + TENTH), less: atVolume(1 - TENTH) },
  );
}
