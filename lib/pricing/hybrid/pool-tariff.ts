import type { CostCurve } from "../cost-curve.ts";
import { replicasOn, unitStairs } from "../fleet.ts";
import { itemsInLens, totalCurve, type Lens } from "../line-item.ts";
import { ownedItems } from "../owned.ts";
import { rentedItems } from "../rented.ts";
import type { RentedPlan } from "../rented-plan.ts";
import type { ReplicaLoad } from "../replica-load.ts";
import type { Staircase } from "../staircase.ts";
import type { Traffic } from "../workload.ts";
import type { PoolResource } from "./resource.ts";

/**
 * What a pool costs, as a function of the replicas that its traffic keeps busy. It is read off the line items
 * that price the single options, so that nothing about prices is written down twice.
 */
export interface PoolTariff {
  /** US dollars a month for its use, whatever the load. */
  readonly fixedUsd: number;
  /** US dollars a month for each replica busy on average. */
  readonly usdPerMeanReplica: number;
  /** Units in use for a load in replicas: the height of a step counts units. */
  readonly units: Staircase;
  readonly sizing: PoolSizing;
  /** The most replicas that may be busy in any hour; `Infinity` unless the size was set by hand. */
  readonly mostReplicas: number;
}

/**
 * How its units are counted.
 * - `none`: they are not; everything is in the fixed and the mean part.
 * - `peak`: those of the busiest hour, for the whole month.
 * - `hourly`: hour by hour, those up to the level of the hours busiest but `reservedAfterHours` at the reserved price.
 */
export type PoolSizing =
  | { readonly kind: "none" }
  | { readonly kind: "peak"; readonly usdPerUnitMonth: number }
  | {
      readonly kind: "hourly";
      readonly usdPerUnitHour: number;
      readonly reserved: { readonly usdPerUnitHour: number; readonly afterHours: number } | null;
    };

/** Reads the tariff of a pool off its line items at a load of one replica at all hours. */
export function poolTariff(pool: PoolResource, traffic: Traffic, lens: Lens): PoolTariff {
  const { plan } = pool;
  const { sizing } = plan;
  const mostReplicas = sizing.kind === "fixed" ? replicasOn(plan, sizing.units) : Infinity;
  const units = unitStairs(plan, 1);
  if (pool.kind === "rented" && isHourly(pool.plan)) {
    const perUnitHour = (purchase: RentedPlan["purchase"]) =>
      stairsHeight(probe({ ...pool, plan: { ...pool.plan, purchase } }, traffic, lens)) /
      (units.height * traffic.hoursPerMonth);
    const { purchase } = pool.plan;
    const usdPerUnitHour = perUnitHour(purchase === "mix" ? "on-demand" : purchase);
    const reserved =
      purchase === "mix"
        ? {
            usdPerUnitHour: perUnitHour("reserved"),
            afterHours: (traffic.hoursPerMonth * pool.plan.reservedUsdPerGpuHour) / pool.plan.usdPerGpuHour,
          }
        : null;
    const counted: PoolSizing = { kind: "hourly", usdPerUnitHour, reserved };
    return { fixedUsd: 0, usdPerMeanReplica: 0, units, sizing: counted, mostReplicas };
  }
  const curve = probe(pool, traffic, lens);
  const usdPerUnitMonth = stairsHeight(curve) / units.height;
  return {
    fixedUsd: curve.fixed,
    usdPerMeanReplica: curve.perDailyRequest,
    units,
    sizing: usdPerUnitMonth === 0 ? { kind: "none" } : { kind: "peak", usdPerUnitMonth },
    mostReplicas,
  };
}

/** Whether a load can be carried, forgiving floating-point noise as the count of units does. */
export const fitsIn = (load: number, replicas: number): boolean => load <= replicas * (1 + 2 ** -40);

const isHourly = ({ billing, sizing }: RentedPlan): boolean =>
  billing === "autoscaled" && sizing.kind === "traffic";

const stairsHeight = (curve: CostCurve): number => curve.stairs.reduce((sum, s) => sum + s.height, 0);

/** The cost curve at one replica per daily request, so that volume reads as replicas. */
function probe(pool: PoolResource, traffic: Traffic, lens: Lens): CostCurve {
  const load: ReplicaLoad = {
    segments: [{ hoursPerMonth: traffic.hoursPerMonth, load: 1 }],
    peak: 1,
    mean: 1,
    meanFigure: () => ({ name: "meanLoad", unit: "replicas", value: 1, formula: "1", terms: {} }),
  };
  const items =
    pool.kind === "rented" ? rentedItems(pool.plan, traffic, load) : ownedItems(pool.plan, traffic, load);
  return totalCurve(itemsInLens(items, lens));
}
