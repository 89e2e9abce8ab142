import type { OptionId } from "../option.ts";
import { demandByMonth } from "./demand.ts";
import { projectOption, type OptionProjection } from "./option-projection.ts";
import { optionTable } from "./option-table.ts";
import type { ProjectionTerms } from "./projection-terms.ts";
import { monthlyRevenueUsd } from "./revenue.ts";
import { earliestMonth, switchPath } from "./switch-path.ts";
import type { TimedOption } from "./timed-option.ts";
import { valuePath, type ValuedPath } from "./valued-path.ts";

/** Everything over time. Arrays have one value a month, from the first month on. */
export interface Projection {
  readonly months: number;
  readonly requestsPerDay: readonly number[];
  readonly revenueUsd: readonly number[];
  /** The API that is paid until something else serves; null where no API is compared. */
  readonly incumbent: OptionId | null;
  readonly options: readonly OptionProjection[];
  /** The same servers leased instead of bought; null where nothing is bought or no lease is compared. */
  readonly lease: ValuedPath | null;
}

/**
 * Projects options month by month: demand, prices, purchases, and what follows for cash, accounts and margin.
 *
 * Options that need building serve after the build time, and the incumbent API is paid until then; the month in
 * which a switch would cost least is found beside that.
 *
 * @example A flat $1,000 a month of API for 12 months at a rate of 0
 * project([api], terms).options[0].presentCostUsd // 12,000
 */
export function project(options: readonly TimedOption[], terms: ProjectionTerms): Projection {
  const { months, switching } = terms;
  const requestsPerDay = demandByMonth(terms.demand, terms.requestsPerDay, months);
  const revenueUsd = requestsPerDay.map((volume) =>
    monthlyRevenueUsd(terms.revenue, volume, terms.requestsPerDay, terms.daysPerMonth),
  );
  const tables = options.map((option) => optionTable(option, requestsPerDay));
  const api = tables.find(({ option }) => option.id === terms.incumbent) ?? null;
  const owned = tables.find(({ option }) => option.servers !== null) ?? null;
  const acquisition = terms.lease && ({ kind: "lease", ...terms.lease } as const);
  const lease =
    owned &&
    acquisition &&
    valuePath(
      switchPath(owned, api, earliestMonth(owned, switching), switching, acquisition),
      options,
      terms,
      acquisition,
    );
  return {
    months,
    requestsPerDay,
    revenueUsd,
    incumbent: api?.option.id ?? null,
    options: tables.map((table) => projectOption(table, api, options, terms, revenueUsd)),
    lease,
  };
}
