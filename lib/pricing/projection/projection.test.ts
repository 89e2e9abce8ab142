import { expect, test } from "vitest";
import { totalAt } from "../line-item.ts";
import { ownershipOverLife } from "../purchase.ts";
import { replicaSeconds } from "../capacity.ts";
import { replicaLoad } from "../replica-load.ts";
import { ownedPlan } from "../testing/plans.ts";
import { flatTerms } from "./testing/flat-terms.ts";
import { api, owned, rented, steadyTraffic } from "./testing/timed.ts";
import { project } from "./projection.ts";

const sum = (amounts: readonly number[]) => amounts.reduce((total, usd) => total + usd, 0);
const people = {
  engineerFte: 0.5,
  usdPerFteYear: 120000,
  oneOffUsd: 3600,
  storageGb: 10,
  storageUsdPerGbMonth: 1,
};
const server = {
  serverPriceUsd: 60000,
  installationUsdPerServer: 3000,
  residualShare: 0.1,
  lifeYears: 5,
  capitalMethod: "capital-recovery",
  capitalRatePerYear: 0.09,
  maintenanceSharePerYear: 0.05,
  idleWattsPerGpu: 100,
  busyWattsPerGpu: 700,
  baseWattsPerServer: 300,
  usdPerKwh: 0.1,
  colocationUsdPerServerMonth: 200,
} as const;
const grow = (growthPerMonth: number) =>
  ({ kind: "compound", growthPerMonth, ceilingRequestsPerDay: null }) as const;

function only<Item>(items: readonly Item[], at = 0): Item {
  const item = items[at];
  if (item === undefined) throw new Error("There is no such item.");
  return item;
}

test("with nothing moving, a year of an API, of renting and of owning is twelve times the month's figure", () => {
  for (const { priced, timed } of [
    api({ monthlyFeeUsd: 50 }, people),
    rented({ overheadShare: 0.1 }, people),
    owned(server, people),
  ]) {
    const { accounts } = only(project([timed], flatTerms({ incumbent: null })).options);
    const month = totalAt(priced.items, 1000);
    const year = sum(accounts.costUsd) + sum(accounts.capitalChargeUsd);
    expect(Math.abs(year - 12 * month), timed.id).toBeLessThanOrEqual(1e-9 * year);
  }
});

test("with nothing moving and no one-off work, the cash of an API and of renting is twelve times the month's", () => {
  for (const { priced, timed } of [api(), rented({ purchase: "reserved" }, { onCallUsdPerMonth: 70 })]) {
    const { cumulativeUsd, presentCostUsd } = only(project([timed], flatTerms({ incumbent: null })).options);
    const year = 12 * totalAt(priced.items, 1000);
    expect(cumulativeUsd.at(-1)).toBeCloseTo(year, 6);
    expect(presentCostUsd).toBeCloseTo(year, 6);
  }
});

test("cash of owning over the life of the servers is what the month's model says of the whole life", () => {
  const { priced, timed } = owned(server);
  const { cumulativeUsd } = only(project([timed], flatTerms({ incumbent: null, months: 60 })).options);
  const load = replicaLoad(
    steadyTraffic,
    steadyTraffic.workloads.map((w) =>
      replicaSeconds(w, { unit: "output-tokens", tokensPerSecond: (1000 * 500) / 86400 }),
    ),
  );
  const running = totalAt(
    priced.items.filter((item) => item.nonCash !== true),
    1000,
  );
  expect(cumulativeUsd.at(-1)).toBeCloseTo(
    ownershipOverLife(ownedPlan(server), load, 1000, running).totalUsd,
    6,
  );
});

test("an API at $315 whose price falls by a tenth a month costs $315, $283.50 and $255.15", () => {
  const { timed } = api({}, {}, { rate: 0.1, per: "month" });
  const { path } = only(project([timed], flatTerms({ months: 3 })).options);
  expect(path.cashUsd.map((usd) => usd.toFixed(2))).toEqual(["315.00", "283.50", "255.15"]);
});

test("twice the traffic costs an API twice as much, and needs a second server at its month's price", () => {
  const options = [
    api().timed,
    owned({ serverPriceUsd: 1000 }, {}, { decline: { rate: 0.1, per: "month" } }).timed,
  ];
  const terms = flatTerms({ months: 2, demand: grow(1) });
  const [paid, bought] = project(options, terms).options;
  expect(paid?.path.cashUsd.map((usd) => usd.toFixed(2))).toEqual(["315.00", "630.00"]);
  expect(bought?.path.cashUsd.map((usd) => usd.toFixed(2))).toEqual(["1000.00", "900.00"]);
  expect(bought?.path.installed).toEqual([1, 2]);
  expect(bought?.utilisation).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
});

test("a server that demand has left behind idles at half its utilisation and still draws its idle power", () => {
  const series = {
    kind: "series",
    requestsPerDay: [2000, 1000],
    after: "hold",
    growthPerMonth: 0,
    ceilingRequestsPerDay: null,
  } as const;
  const { timed } = owned({ idleWattsPerGpu: 100, busyWattsPerGpu: 200, usdPerKwh: 0.1 });
  const { path, utilisation } = only(project([timed], flatTerms({ months: 2, demand: series })).options);
  expect(utilisation[1]).toBeCloseTo(0.5, 9);
  // Two at 100 W and one working for another 100 W: 0.3 kW × 720 h × $0.10.
  expect(path.cashUsd[1]).toBeCloseTo(21.6, 9);
});

test("the API is paid while building and in the overlap, and one-off work when building begins", () => {
  const options = [api().timed, rented({}, { oneOffUsd: 5000 }).timed];
  const terms = flatTerms({ months: 5, switching: { buildMonths: 2, overlapMonths: 1 } });
  const { path } = only(project(options, terms).options, 1);
  // One GPU at $2 for 720 hours is $1,440.
  expect(path.cashUsd.map((usd) => usd.toFixed(2))).toEqual([
    "5315.00",
    "315.00",
    "1755.00",
    "1440.00",
    "1440.00",
  ]);
});

test("rent falls month by month on demand, and with the term where it is reserved", () => {
  const market = { decline: { rate: 0.5, per: "month" }, reservationMonths: 2 } as const;
  const cash = (purchase: "on-demand" | "reserved") =>
    only(project([rented({ purchase }, {}, market).timed], flatTerms({ months: 4 })).options).path.cashUsd;
  expect(cash("on-demand")).toEqual([1440, 720, 360, 180]);
  expect(cash("reserved").map((usd) => usd.toFixed(2))).toEqual(["864.00", "864.00", "216.00", "216.00"]);
});

test("an engineer joins for every further two GPUs beyond those of the first month", () => {
  const staff = { gpusIncluded: 1, gpusPerEngineer: 2, usdPerFteYear: 12000 };
  const { timed } = rented({}, {}, { staff });
  const { path } = only(project([timed], flatTerms({ months: 3, demand: grow(1) })).options);
  // 1, 2 and 4 GPUs: none, one and two engineers at $1,000 a month.
  const joined = path.items.find((item) => item.id === "addedEngineers");
  expect(joined?.usd).toEqual([0, 1000, 2000]);
});

test("tax at 25 % gives back a quarter of opex and depreciation", () => {
  const { timed } = owned({ serverPriceUsd: 60000, residualShare: 0.1, colocationUsdPerServerMonth: 200 });
  const { afterTaxUsd } = only(project([timed], flatTerms({ months: 2, taxRate: 0.25 })).options);
  // 60,200 − 0.25 × (200 + 900), and 200 − 0.25 × (200 + 900).
  expect(afterTaxUsd.map((usd) => usd.toFixed(2))).toEqual(["59925.00", "-75.00"]);
});

test("leased servers are paid by the month, handed back and leased anew at the price of then", () => {
  const { timed } = owned({ serverPriceUsd: 36000 }, {}, { decline: { rate: 0.5, per: "year" } });
  const lease = { months: 12, ratePerYear: 0, residualShare: 0.5 };
  const { lease: leased } = project([timed], flatTerms({ months: 24, lease, incumbent: null }));
  expect(leased?.path.cashUsd[0]).toBeCloseTo(1500, 9);
  expect(leased?.path.cashUsd[12]).toBeCloseTo(750, 9);
  expect(sum(leased?.path.cashUsd ?? [])).toBeCloseTo(12 * 2250, 6);
});

test("what servers are worth at the end counts in the present cost where the terms say so", () => {
  const { timed } = owned({ serverPriceUsd: 60000, residualShare: 0.1 });
  const cost = (endValue: "servers" | "none") => {
    const discounting = { ratePerYear: 0.1, timing: "month-end" } as const;
    const terms = flatTerms({ months: 24, valuation: { discounting, endValue } });
    return only(project([timed], terms).options).presentCostUsd;
  };
  // 60,000 ÷ 1.1^(1/12), less 38,400 ÷ 1.1^2.
  expect(cost("none")).toBeCloseTo(59525.34, 2);
  expect(cost("servers")).toBeCloseTo(27789.8, 2);
});

test("total cost at 12 and 24 months is cash less what the servers are worth then", () => {
  const { timed } = owned({ serverPriceUsd: 60000, residualShare: 0.1, colocationUsdPerServerMonth: 100 });
  const { totalCosts } = only(project([timed], flatTerms({ months: 24 })).options);
  expect(totalCosts.map(({ months, cashUsd, netUsd }) => [months, cashUsd, netUsd])).toEqual([
    [12, 61200, expect.closeTo(12000, 6)],
    [24, 62400, expect.closeTo(24000, 6)],
  ]);
});

test("a fleet set by hand is named when traffic outgrows it, and no switch to it is recommended", () => {
  const fixed = rented({ usdPerGpuHour: 0, sizing: { kind: "fixed", units: 2 } });
  const projection = project([api().timed, fixed.timed], flatTerms({ months: 6, demand: grow(0.5) }));
  const option = only(projection.options, 1);
  // 1,000, 1,500, 2,250: the third month is too much for two units of 1,000.
  expect(option.tooSmallFrom).toBe(2);
  expect(option.cheapestSwitch).toMatchObject({ month: null, nowUsd: null });
});

test("gross margin is revenue less opex and depreciation", () => {
  const revenue = { kind: "per-request", usdPerRequest: 0.05 } as const;
  const { grossMarginUsd, grossMarginShare } = only(project([api().timed], flatTerms({ revenue })).options);
  expect(grossMarginUsd[0]).toBeCloseTo(1500 - 315, 9);
  expect(grossMarginShare[0]).toBeCloseTo(0.79, 9);
});

test("the cheapest month to switch is the first in which renting costs less than the API", () => {
  // 250 requests a day cost the API $78.75, then $157.50, and from the third month on $315; a GPU is $180.
  const demand = { kind: "compound", growthPerMonth: 1, ceilingRequestsPerDay: 1000 } as const;
  const options = [api().timed, rented({ usdPerGpuHour: 0.25 }).timed];
  const { options: projected } = project(options, flatTerms({ months: 4, requestsPerDay: 250, demand }));
  const found = only(projected, 1).cheapestSwitch;
  expect(found).toMatchObject({ month: 2 });
  expect(found?.neverUsd).toBeCloseTo(866.25, 2);
  expect(found?.nowUsd).toBeCloseTo(720, 2);
  expect(found?.presentCostUsd).toBeCloseTo(596.25, 2);
  expect(found?.gainOverNeverUsd).toBeCloseTo(270, 2);
  expect(found?.gainOverNowUsd).toBeCloseTo(123.75, 2);
});

test("a mix of tokens and servers pays for both", () => {
  const tokens = api().timed;
  const { timed } = owned({ serverPriceUsd: 1000, colocationUsdPerServerMonth: 10 });
  const mix = { ...timed, id: "hybrid", items: [...timed.items, ...tokens.items] } as const;
  const { path, accounts } = only(project([mix], flatTerms({ months: 2, incumbent: null })).options);
  expect(path.cashUsd.map((usd) => usd.toFixed(2))).toEqual(["1325.00", "325.00"]);
  // $1,000 over five years is $16.67 a month.
  expect(accounts.costUsd[0]).toBeCloseTo(325 + 16.67, 2);
});
