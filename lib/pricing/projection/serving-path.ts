import { addCohorts, type Cohort } from "./cohorts.ts";
import { leasePaymentUsd, type LeaseTerms } from "./lease.ts";
import { addAmount, monthlyZeros } from "./monthly-amounts.ts";
import { addedEngineersUsd, agreedMonth, type MonthlyItem, type OptionTable } from "./option-table.ts";
import type { BoughtServers } from "./timed-option.ts";

/** How servers come: bought and resold at the end of their life, or leased for a term and handed back. */
export type Acquisition = { readonly kind: "buy" } | ({ readonly kind: "lease" } & LeaseTerms);

/** What an option pays from the month in which it begins to serve, and the servers behind it. */
export interface ServingPath {
  readonly from: number;
  readonly cohorts: readonly Cohort[];
  /** Units in place each month: those bought, or those that the month needs where they are rented. */
  readonly installed: readonly number[];
  /** Paid month after month. */
  readonly running: readonly MonthlyItem[];
  /** Paid for things that the accounts spread over their life: servers and their installation. Negative: resale. */
  readonly capital: readonly MonthlyItem[];
}

/**
 * What an option pays when it serves from a month on.
 *
 * @param from the first month served, 0 for the first of the projection
 */
export function servingPath(table: OptionTable, from: number, acquisition: Acquisition): ServingPath {
  const { option, volumes } = table;
  const months = volumes.length;
  const running: MonthlyItem[] = table.steady.map((item) => ({ ...item, usd: startingAt(item.usd, from) }));
  for (const { item, usd, factors } of table.locked) {
    const amounts = startingAt(usd, from);
    for (let m = from; m < months; m += 1) {
      amounts[m] = (amounts[m] ?? 0) * (factors[agreedMonth(from, m, item.lockedMonths)] ?? 1);
    }
    running.push({ id: item.id, group: item.group, usd: amounts });
  }
  const { servers } = option;
  const bought = servers === null ? null : fleetOverTime(servers, table, from, acquisition);
  if (bought) running.push(...bought.running);
  const installed = bought?.installed ?? startingAt(table.units, from);
  if (option.staff && option.fleet) {
    const { gpusPerUnit } = option.fleet;
    const usd = monthlyZeros(months);
    for (let m = from; m < months; m += 1) {
      usd[m] = addedEngineersUsd(option.staff, (installed[m] ?? 0) * gpusPerUnit);
    }
    running.push({ id: "addedEngineers", group: "people", usd });
  }
  return { from, cohorts: bought?.cohorts ?? [], installed, running, capital: bought?.capital ?? [] };
}

function fleetOverTime(
  servers: BoughtServers,
  { units, volumes, serverFactors }: OptionTable,
  from: number,
  acquisition: Acquisition,
): Omit<ServingPath, "from"> {
  const months = volumes.length;
  const lifeMonths = acquisition.kind === "lease" ? acquisition.months : servers.lifeMonths;
  const terms = { priceUsd: servers.serverPriceUsd, factors: serverFactors, lifeMonths };
  const { cohorts, installed } = addCohorts(units, from, terms);
  const purchase = monthlyZeros(months);
  const installation = monthlyZeros(months);
  const resale = monthlyZeros(months);
  const lease = monthlyZeros(months);
  /** Servers counted by what was paid for them: 1 for a server at the first month's price. */
  const priced = monthlyZeros(months);
  for (const { month, units: count, priceUsdPerUnit, lastMonth } of cohorts) {
    addAmount(installation, month, count * servers.installationUsdPerServer);
    const weight = count * (serverFactors[month] ?? 1);
    for (let m = month; m <= lastMonth && m < months; m += 1) addAmount(priced, m, weight);
    if (acquisition.kind === "lease") {
      const payment = count * leasePaymentUsd(priceUsdPerUnit, acquisition);
      for (let m = month; m <= lastMonth && m < months; m += 1) addAmount(lease, m, payment);
    } else {
      addAmount(purchase, month, count * priceUsdPerUnit);
      if (lastMonth < months) addAmount(resale, lastMonth, -count * priceUsdPerUnit * servers.residualShare);
    }
  }
  const running = servers.running.map(({ id, group, usdPerServer, usdPerDailyRequest, followsPrice }) => {
    const counted = followsPrice ? priced : installed;
    const usd = monthlyZeros(months);
    for (let m = from; m < months; m += 1) {
      usd[m] = (counted[m] ?? 0) * usdPerServer + (volumes[m] ?? 0) * usdPerDailyRequest;
    }
    return { id, group, usd };
  });
  const hardware = (id: string, usd: readonly number[]): MonthlyItem => ({ id, group: "hardware", usd });
  return acquisition.kind === "lease"
    ? {
        cohorts,
        installed,
        running: [...running, hardware("lease", lease)],
        capital: [hardware("installation", installation)],
      }
    : {
        cohorts,
        installed,
        running,
        capital: [
          hardware("purchase", purchase),
          hardware("installation", installation),
          hardware("resale", resale),
        ],
      };
}

/** A copy with nothing in the months before. */
function startingAt(usd: readonly number[], from: number): number[] {
  const copy = usd.slice();
  copy.fill(0, 0, from);
  return copy;
}
