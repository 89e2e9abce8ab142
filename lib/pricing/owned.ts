import { addCurves, costAt, flatCurve, proportionalCurve, scaleCurve, type CostCurve } from "./cost-curve.ts";
import { capitalPerServer } from "./capital.ts";
import { figure, type Figure, type Term } from "./figure.ts";
import { unitLayout, unitsFigure, unitStairs } from "./fleet.ts";
import { fleetOf } from "./fleet-use.ts";
import { withoutZeros, type LineItem } from "./line-item.ts";
import type { OwnedPlan } from "./owned-plan.ts";
import type { PricedFleet } from "./option.ts";
import type { ReplicaLoad } from "./replica-load.ts";
import type { Traffic } from "./workload.ts";

/**
 * Line items of serving on owned servers. Depreciation stands for the purchase; the price is never added to it.
 * Electricity is paid for all installed GPUs, idle ones included, and for their work on top.
 *
 * @example A $35,000 server kept 4 years with 20 % residual depreciates by (35,000 − 7,000) / 48 = $583.33 a month.
 */
export function ownedItems(plan: OwnedPlan, traffic: Traffic, load: ReplicaLoad): LineItem[] {
  const servers = serverCurve(plan, load);
  const perServer = (
    id: string,
    group: LineItem["group"],
    usd: number,
    formula: string,
    terms: Record<string, Term>,
    nonCash = false,
  ): LineItem => ({
    id,
    group,
    curve: scaleCurve(servers, usd),
    workPerDailyRequest: 0,
    explain: (volume) => {
      const units = serversFigure(plan, load, volume);
      return figure(
        id,
        "usd/month",
        units.value * usd,
        `servers * ${formula}`,
        { servers: units, ...terms },
        plan.scope,
      );
    },
    ...(nonCash ? { nonCash } : {}),
  });
  const { serverPriceUsd, installationUsdPerServer, residualShare, lifeYears } = plan;
  const capital = capitalPerServer(plan);
  const gpusPerServer = plan.gpusPerUnit;
  return withoutZeros([
    perServer(
      "depreciation",
      "hardware",
      (serverPriceUsd * (1 - residualShare)) / (lifeYears * 12),
      "serverPriceUsd * (1 - residualShare) / (lifeYears * 12)",
      { serverPriceUsd, residualShare, lifeYears },
      true,
    ),
    perServer(
      "installation",
      "hardware",
      installationUsdPerServer / (lifeYears * 12),
      "installationUsdPerServer / (lifeYears * 12)",
      { installationUsdPerServer, lifeYears },
      true,
    ),
    perServer("capital", "hardware", capital.value, "capitalPerServer", { capitalPerServer: capital }, true),
    perServer(
      "maintenance",
      "hardware",
      (serverPriceUsd * plan.maintenanceSharePerYear) / 12,
      "serverPriceUsd * maintenanceSharePerYear / 12",
      { serverPriceUsd, maintenanceSharePerYear: plan.maintenanceSharePerYear },
    ),
    electricity(plan, traffic, load, servers),
    perServer("colocation", "hosting", colocationPerServer(plan).value, "colocationPerServer", {
      colocationPerServer: colocationPerServer(plan),
    }),
    perServer(
      "licences",
      "hosting",
      (gpusPerServer * plan.licenceUsdPerGpuYear) / 12,
      "gpusPerServer * licenceUsdPerGpuYear / 12",
      { gpusPerServer, licenceUsdPerGpuYear: plan.licenceUsdPerGpuYear },
    ),
    perServer(
      "running",
      "hosting",
      plan.runningUsdPerServerHour * traffic.hoursPerMonth,
      "runningUsdPerServerHour * hoursPerMonth",
      { runningUsdPerServerHour: plan.runningUsdPerServerHour, hoursPerMonth: traffic.hoursPerMonth },
    ),
  ]);
}

/** Servers over volume: whole ones, or as set by hand. */
export function serverCurve(plan: OwnedPlan, load: ReplicaLoad): CostCurve {
  const nothing = { fixed: 0, perDailyRequest: 0 };
  switch (plan.sizing.kind) {
    case "fixed":
      return flatCurve(plan.sizing.units);
    case "utilisation": {
      const { replicasPerBlock, unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
      return proportionalCurve((load.mean / plan.sizing.utilisation / replicasPerBlock) * unitsPerBlock);
    }
    case "traffic":
      return { ...nothing, stairs: [unitStairs(plan, load.peak)] };
  }
}

/** The number of servers at a volume, with its derivation. */
export function serversFigure(plan: OwnedPlan, load: ReplicaLoad, volume: number): Figure {
  if (plan.sizing.kind === "utilisation") {
    const { replicasPerBlock, unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
    const { utilisation } = plan.sizing;
    const value = costAt(serverCurve(plan, load), volume);
    const meanLoad = { ...load.meanFigure(), value: load.mean * volume };
    const replicasPerServer = replicasPerBlock / unitsPerBlock;
    return figure(
      "servers",
      "count",
      value,
      "meanLoad / utilisation / replicasPerServer",
      { meanLoad, utilisation, replicasPerServer },
      plan.scope,
    );
  }
  return { ...unitsFigure(plan, { load: load.peak, hoursPerMonth: 0 }, volume, plan.scope), name: "servers" };
}

/** Power that one server is provisioned for, all GPUs busy. */
function provisionedKw(plan: OwnedPlan): Figure {
  const { gpusPerUnit: gpusPerServer, busyWattsPerGpu, baseWattsPerServer } = plan;
  return figure(
    "provisionedKw",
    "kW",
    (gpusPerServer * busyWattsPerGpu + baseWattsPerServer) / 1000,
    "(gpusPerServer * busyWattsPerGpu + baseWattsPerServer) / 1000",
    { gpusPerServer, busyWattsPerGpu, baseWattsPerServer },
    plan.scope,
  );
}

function colocationPerServer(plan: OwnedPlan): Figure {
  const { colocationUsdPerServerMonth, colocationUsdPerKwMonth } = plan;
  const kw = provisionedKw(plan);
  return figure(
    "colocationPerServer",
    "usd/month",
    colocationUsdPerServerMonth + kw.value * colocationUsdPerKwMonth,
    "colocationUsdPerServerMonth + provisionedKw * colocationUsdPerKwMonth",
    { colocationUsdPerServerMonth, provisionedKw: kw, colocationUsdPerKwMonth },
    plan.scope,
  );
}

/** Installed servers draw idle and base watts at all hours; busy GPUs draw the difference on top. */
function electricity(plan: OwnedPlan, traffic: Traffic, load: ReplicaLoad, servers: CostCurve): LineItem {
  const {
    gpusPerUnit: gpusPerServer,
    idleWattsPerGpu,
    busyWattsPerGpu,
    baseWattsPerServer,
    pue,
    usdPerKwh,
  } = plan;
  const { gpusPerReplica } = plan;
  const { hoursPerMonth } = traffic;
  const idleKw = (gpusPerServer * idleWattsPerGpu + baseWattsPerServer) / 1000;
  const usdPerKw = hoursPerMonth * pue * usdPerKwh;
  const busyKwPerRequest = (load.mean * gpusPerReplica * (busyWattsPerGpu - idleWattsPerGpu)) / 1000;
  const curve = addCurves([
    scaleCurve(servers, idleKw * usdPerKw),
    proportionalCurve(busyKwPerRequest * usdPerKw),
  ]);
  return {
    id: "electricity",
    group: "power",
    curve,
    workPerDailyRequest: busyKwPerRequest * usdPerKw,
    explain: (volume) => {
      const installedKw = figure(
        "installedKw",
        "kW",
        costAt(servers, volume) * idleKw,
        "servers * (gpusPerServer * idleWattsPerGpu + baseWattsPerServer) / 1000",
        { servers: serversFigure(plan, load, volume), gpusPerServer, idleWattsPerGpu, baseWattsPerServer },
        plan.scope,
      );
      const busyKw = figure(
        "busyKw",
        "kW",
        busyKwPerRequest * volume,
        "meanLoad * gpusPerReplica * (busyWattsPerGpu - idleWattsPerGpu) / 1000",
        {
          meanLoad: { ...load.meanFigure(), value: load.mean * volume },
          gpusPerReplica,
          busyWattsPerGpu,
          idleWattsPerGpu,
        },
        plan.scope,
      );
      return figure(
        "electricity",
        "usd/month",
        costAt(curve, volume),
        "(installedKw + busyKw) * hoursPerMonth * pue * usdPerKwh",
        { installedKw, busyKw, hoursPerMonth, pue, usdPerKwh },
        plan.scope,
      );
    },
  };
}

/** The owned fleet's use, for utilisation and capacity. */
export function ownedFleet(plan: OwnedPlan, traffic: Traffic, load: ReplicaLoad): PricedFleet {
  return fleetOf(plan, traffic, load, scaleCurve(serverCurve(plan, load), traffic.hoursPerMonth));
}
