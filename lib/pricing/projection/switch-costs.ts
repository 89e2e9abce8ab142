import { sum } from "../sum.ts";
import { addCohorts } from "./cohorts.ts";
import { discountFactor } from "./discounting.ts";
import { addedEngineersUsd, agreedMonth, type OptionTable } from "./option-table.ts";
import type { Valuation } from "./present-cost.ts";
import { serverValueUsd } from "./server-value.ts";
import type { SwitchTerms } from "./switch-path.ts";

/**
 * Present cost of switching in any month, from sums that are made once: what `presentCostUsd` says of each
 * `switchPath`, without laying out its items. Trying every month would otherwise cost more than all the rest.
 *
 * @returns for the first month served, the present cost of the whole projection
 */
export function switchCosts(
  table: OptionTable,
  api: OptionTable,
  terms: SwitchTerms,
  valuation: Valuation,
): (from: number) => number {
  const { option, volumes, units, steadyTotal, locked, serverFactors } = table;
  const { servers, staff, fleet } = option;
  const months = volumes.length;
  const worth = volumes.map((_, m) => discountFactor(valuation.discounting, m));
  /** Present value of all amounts before a month. */
  const before = (amounts: readonly number[] | null) => {
    const sums = [0];
    for (let m = 0; m < months; m += 1) {
      sums.push((sums[m] ?? 0) + (amounts === null ? 1 : (amounts[m] ?? 0)) * (worth[m] ?? 0));
    }
    return (month: number) => sums[Math.max(0, Math.min(month, months))] ?? 0;
  };
  const ofApi = before(api.steadyTotal);
  const ofItems = before(steadyTotal);
  const ofDollar = before(null);
  const ofVolume = before(volumes);
  const running = servers?.running ?? [];
  const perServer = sum(running.filter((item) => !item.followsPrice).map((item) => item.usdPerServer));
  const perPrice = sum(running.filter((item) => item.followsPrice).map((item) => item.usdPerServer));
  const perRequest = sum(running.map((item) => item.usdPerDailyRequest));
  const atEnd = (1 + valuation.discounting.ratePerYear) ** (-months / 12);

  return (from) => {
    const apiUntil = Math.min(months, from + terms.overlapMonths);
    const buildFrom = Math.max(0, from - terms.buildMonths);
    let usd = ofApi(apiUntil) + ofItems(months) - ofItems(from);
    if (apiUntil > 0) usd += api.option.oneOffUsd * (worth[0] ?? 0);
    usd += option.oneOffUsd * (worth[buildFrom] ?? 0);
    for (const { item, usd: amounts, factors } of locked) {
      for (let m = from; m < months; m += 1) {
        const factor = factors[agreedMonth(from, m, item.lockedMonths)] ?? 1;
        usd += (amounts[m] ?? 0) * factor * (worth[m] ?? 0);
      }
    }
    let installed = units;
    if (servers) {
      const { serverPriceUsd: priceUsd, lifeMonths } = servers;
      const fleetOverTime = addCohorts(units, from, { priceUsd, factors: serverFactors, lifeMonths });
      installed = fleetOverTime.installed;
      for (const { month, units: count, priceUsdPerUnit, lastMonth } of fleetOverTime.cohorts) {
        const inUse = ofDollar(lastMonth + 1) - ofDollar(month);
        const resold =
          lastMonth < months ? priceUsdPerUnit * servers.residualShare * (worth[lastMonth] ?? 0) : 0;
        const paid = (priceUsdPerUnit + servers.installationUsdPerServer) * (worth[month] ?? 0) - resold;
        usd += count * (paid + (perServer + perPrice * (serverFactors[month] ?? 1)) * inUse);
      }
      usd += perRequest * (ofVolume(months) - ofVolume(from));
      if (valuation.endValue === "servers") {
        usd -= serverValueUsd(fleetOverTime.cohorts, servers, months) * atEnd;
      }
    }
    if (staff && fleet) {
      for (let m = from; m < months; m += 1) {
        usd += addedEngineersUsd(staff, (installed[m] ?? 0) * fleet.gpusPerUnit) * (worth[m] ?? 0);
      }
    }
    return usd;
  };
}
