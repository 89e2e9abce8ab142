import { expect, test } from "vitest";
import { replicaSeconds } from "./capacity.ts";
import { costAt } from "./cost-curve.ts";
import { totalAt } from "./line-item.ts";
import { ownedItems } from "./owned.ts";
import type { OwnedPlan } from "./owned-plan.ts";
import { ownershipOverLife } from "./purchase.ts";
import { replicaLoad } from "./replica-load.ts";
import { ownedPlan, traffic } from "./testing/plans.ts";

/** One replica serves 1,000 requests a day with every hour full. */
const month = (hours: number) => {
  const t = traffic({}, hours);
  return {
    t,
    load: replicaLoad(
      t,
      t.workloads.map((w) => replicaSeconds(w, { unit: "requests", requestsPerSecond: 1 / 86.4 })),
    ),
  };
};
const itemsOf = (plan: Partial<OwnedPlan>, hours = 730) => {
  const { t, load } = month(hours);
  return ownedItems(ownedPlan(plan), t, load);
};
const totalOf = (plan: Partial<OwnedPlan>, volume = 1000, hours = 730) =>
  totalAt(itemsOf(plan, hours), volume);

test("a published case: $35,000 with 20 % residual over 4 years depreciates by $583.33 a month", () => {
  expect(totalOf({ serverPriceUsd: 35_000, residualShare: 0.2, lifeYears: 4 })).toBeCloseTo(583.3333, 4);
});

test("a published case: 8 GPUs of 500 W, PUE 1.4, $0.12 cost $490.56 a month", () => {
  const plan = {
    gpusPerUnit: 8,
    gpusPerReplica: 8,
    idleWattsPerGpu: 500,
    busyWattsPerGpu: 500,
    pue: 1.4,
    usdPerKwh: 0.12,
  };
  expect(totalOf(plan)).toBeCloseTo(490.56, 9);
});

test("installed GPUs draw idle power at all hours and busy power only for their work", () => {
  const plan = {
    gpusPerUnit: 8,
    gpusPerReplica: 2,
    idleWattsPerGpu: 100,
    busyWattsPerGpu: 700,
    baseWattsPerServer: 2000,
    usdPerKwh: 0.1,
  };
  const installed = (8 * 100 + 2000) / 1000;
  expect(totalOf(plan, 0)).toBe(0);
  expect(totalOf(plan, 2000)).toBeCloseTo((installed + (2 * 2 * 600) / 1000) * 730 * 0.1, 9);
  expect(totalOf({ ...plan, minimumReplicas: 1 }, 0)).toBeCloseTo(installed * 730 * 0.1, 9);
});

test("colocation, licences, maintenance and an all-in running cost are paid per whole server", () => {
  expect(totalOf({ colocationUsdPerServerMonth: 900 }, 1001)).toBeCloseTo(1800, 9);
  expect(
    totalOf({ colocationUsdPerKwMonth: 150, gpusPerUnit: 8, busyWattsPerGpu: 700, baseWattsPerServer: 2400 }),
  ).toBeCloseTo(1200, 9);
  expect(totalOf({ licenceUsdPerGpuYear: 4500, gpusPerUnit: 8 })).toBeCloseTo(3000, 9);
  expect(totalOf({ serverPriceUsd: 120_000, maintenanceSharePerYear: 0.05, residualShare: 1 })).toBeCloseTo(
    500,
    9,
  );
  expect(totalOf({ runningUsdPerServerHour: 6.37 })).toBeCloseTo(6.37 * 730, 9);
});

test("capital recovery plus depreciation is the level payment that repays the server with interest", () => {
  const plan = {
    serverPriceUsd: 100_000,
    lifeYears: 5,
    residualShare: 0.1,
    capitalMethod: "capital-recovery",
    capitalRatePerYear: 0.12,
  } as const;
  const payment = totalOf(plan);
  // Simulated month by month: the debt left after 60 payments is the residual value.
  let debt = 100_000;
  for (let m = 0; m < 60; m += 1) debt = debt * 1.01 - payment;
  expect(debt).toBeCloseTo(10_000, 4);
});

test("interest on the average book value is half of price plus residual times the rate", () => {
  const plan = {
    serverPriceUsd: 100_000,
    residualShare: 0.2,
    capitalMethod: "average-book-value",
    capitalRatePerYear: 0.1,
  } as const;
  const capital = itemsOf(plan).find((item) => item.id === "capital");
  expect(capital && costAt(capital.curve, 1000)).toBeCloseTo((60_000 * 0.1) / 12, 9);
});

test("a published case: $250,141.80 over 43,800 hours and $6.37 an hour is $12.08 an hour", () => {
  expect(totalOf({ serverPriceUsd: 250_141.8, runningUsdPerServerHour: 6.37 }) / 730).toBeCloseTo(12.08, 2);
});

test("a published case: $277,898 and $8.79 an hour for five years come to $662,900", () => {
  const { load } = month(730);
  const plan = ownedPlan({ serverPriceUsd: 277_898, runningUsdPerServerHour: 8.79 });
  expect(ownershipOverLife(plan, load, 1000, 8.79 * 730).totalUsd).toBeCloseTo(662_900, 6);
});

test("the price of a server is never counted beside its depreciation", () => {
  const items = itemsOf({ serverPriceUsd: 60_000 });
  expect(items.map((item) => item.id)).toEqual(["depreciation"]);
  expect(totalAt(items, 1000)).toBeCloseTo(1000, 9);
});
