import { depreciationByMonth, type DepreciationMethod } from "./depreciation.ts";
import { addAmount, monthlyZeros } from "./monthly-amounts.ts";
import type { Acquisition } from "./serving-path.ts";
import type { CashPath } from "./switch-path.ts";
import type { BoughtServers, TimedOption } from "./timed-option.ts";

/**
 * The accounting view of a path, month by month: what was spent on things that last, how their cost is spread, and
 * what is left of it on the books at the end of each month.
 */
export interface Accounts {
  /** Servers, their installation, and one-off work, which the scenario spreads as well. */
  readonly capexUsd: readonly number[];
  readonly depreciationUsd: readonly number[];
  /** The part of it that follows the price of servers: installation and one-off work left out. */
  readonly depreciationOfServersUsd: readonly number[];
  readonly bookValueUsd: readonly number[];
  readonly opexUsd: readonly number[];
  /** Opex and depreciation: what a profit and loss account shows. */
  readonly costUsd: readonly number[];
  /** Return that the money tied up in servers should earn; no entry in the books. With `costUsd` it is the month's cost. */
  readonly capitalChargeUsd: readonly number[];
}

/** One thing that is bought and written off. */
interface Asset {
  readonly isServer: boolean;
  readonly month: number;
  readonly costUsd: number;
  readonly residualUsd: number;
  /** Depreciation of each month of its life, for a dollar of cost. */
  readonly perDollar: readonly number[];
}

/**
 * Books a path.
 *
 * @param options the options that the path pays, for the lives of what they buy
 * @param method how servers and their installation are written off; one-off work is always spread evenly
 */
export function accountsOf(
  path: CashPath,
  options: readonly TimedOption[],
  method: DepreciationMethod,
  acquisition: Acquisition = { kind: "buy" },
): Accounts {
  const months = path.cashUsd.length;
  const servers = options.find((option) => option.id === path.option)?.servers ?? null;
  const capexUsd = monthlyZeros(months);
  const depreciationUsd = monthlyZeros(months);
  const depreciationOfServersUsd = monthlyZeros(months);
  const opexUsd = monthlyZeros(months);
  const capitalChargeUsd = monthlyZeros(months);
  for (const { kind, usd } of path.items) {
    if (kind !== "running") continue;
    for (let m = 0; m < months; m += 1) addAmount(opexUsd, m, usd[m] ?? 0);
  }
  const disposedUsd = monthlyZeros(months);
  for (const asset of [...serverAssets(path, servers, method, acquisition), ...oneOffAssets(path, options)]) {
    addAmount(capexUsd, asset.month, asset.costUsd);
    const { perDollar } = asset;
    for (let age = 0; age < perDollar.length && asset.month + age < months; age += 1) {
      const amount = asset.costUsd * (perDollar[age] ?? 0);
      addAmount(depreciationUsd, asset.month + age, amount);
      if (asset.isServer) addAmount(depreciationOfServersUsd, asset.month + age, amount);
    }
    // Resold at what it is then worth on the books, so that there is neither gain nor loss.
    const last = asset.month + perDollar.length - 1;
    if (last < months) addAmount(disposedUsd, last, asset.residualUsd);
  }
  if (servers !== null && acquisition.kind === "buy") {
    for (const { month, units, priceUsdPerUnit, lastMonth } of path.cohorts) {
      const charge = units * servers.capitalUsdPerMonth(priceUsdPerUnit);
      for (let m = month; m <= lastMonth && m < months; m += 1) addAmount(capitalChargeUsd, m, charge);
    }
  }
  let book = 0;
  const bookValueUsd = monthlyZeros(months).map((_, m) => {
    book += (capexUsd[m] ?? 0) - (depreciationUsd[m] ?? 0) - (disposedUsd[m] ?? 0);
    return book;
  });
  const costUsd = opexUsd.map((usd, m) => usd + (depreciationUsd[m] ?? 0));
  return {
    capexUsd,
    depreciationUsd,
    depreciationOfServersUsd,
    bookValueUsd,
    opexUsd,
    costUsd,
    capitalChargeUsd,
  };
}

function serverAssets(
  path: CashPath,
  servers: BoughtServers | null,
  method: DepreciationMethod,
  acquisition: Acquisition,
): Asset[] {
  if (servers === null) return [];
  const lifeMonths = acquisition.kind === "lease" ? acquisition.months : servers.lifeMonths;
  const { installationUsdPerServer, residualShare } = servers;
  // Every cohort wears out alike, so one schedule serves them all.
  const ofInstallation = depreciationByMonth({ costUsd: 1, residualUsd: 0, lifeMonths }, method);
  const ofServer = depreciationByMonth({ costUsd: 1, residualUsd: residualShare, lifeMonths }, method);
  return path.cohorts.flatMap(({ month, units, priceUsdPerUnit }) => {
    const installation: Asset = {
      isServer: false,
      month,
      costUsd: units * installationUsdPerServer,
      residualUsd: 0,
      perDollar: ofInstallation,
    };
    // A leased server is the lessor's; its payments are opex here.
    if (acquisition.kind === "lease") return [installation];
    const costUsd = units * priceUsdPerUnit;
    const residualUsd = costUsd * residualShare;
    return [{ isServer: true, month, costUsd, residualUsd, perDollar: ofServer }, installation];
  });
}

function oneOffAssets(path: CashPath, options: readonly TimedOption[]): Asset[] {
  return path.items.flatMap((item) => {
    if (item.kind !== "one-off") return [];
    const month = item.usd.findIndex((usd) => usd !== 0);
    const lifeMonths = options.find((option) => option.id === item.option)?.oneOffMonths ?? 1;
    const costUsd = item.usd[month] ?? 0;
    const perDollar = depreciationByMonth(
      { costUsd: 1, residualUsd: 0, lifeMonths },
      { kind: "straight-line" },
    );
    return [{ isServer: false, month, costUsd, residualUsd: 0, perDollar }];
  });
}
