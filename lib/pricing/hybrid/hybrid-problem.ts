import { overheadItems } from "../people.ts";
import { replicaSeconds } from "../capacity.ts";
import { costAt } from "../cost-curve.ts";
import { itemsInLens, totalCurve } from "../line-item.ts";
import { stepsAt } from "../staircase.ts";
import { trafficOf, type Traffic } from "../workload.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { countedHours, type CountedHours } from "./pool-hours.ts";
import { unitsUsdOf, type UnitsUsd } from "./pool-load.ts";
import { poolTariff, type PoolTariff } from "./pool-tariff.ts";
import { resourceItems } from "./price-assignment.ts";
import { isPool, type PoolResource } from "./resource.ts";
import type { HybridWorkload } from "./route.ts";
import { routeBlocks } from "./route-blocks.ts";
import { gateUsdPerRequest, routeCalls, type PlacedCall } from "./route-calls.ts";

/** What a route adds to a pool for one workload, in replicas busy on average over the hours with traffic. */
export interface PoolShare {
  readonly pool: number;
  /** Of work that cannot wait; in an hour it is this times the workload's traffic of that hour. */
  readonly prompt: number;
  /** Of all work. */
  readonly mean: number;
}

/** One allowed way of one workload, with what it costs on its own. */
export interface Choice {
  /** Index of the route among the workload's routes. */
  readonly route: number;
  /** US dollars a month that no other workload has a part in. */
  readonly ownUsd: number;
  /** Bits of the charges that it brings about. */
  readonly charges: number;
  readonly shares: readonly PoolShare[];
}

export interface Pool {
  readonly tariff: PoolTariff;
  readonly hours: CountedHours;
  readonly unitsUsd: UnitsUsd;
  /** Where its hours begin among those of all pools. */
  readonly offset: number;
  /** What its units cost at no load, which is part of a charge and not counted again. */
  readonly emptyUsd: number;
}

/** The numbers of a hybrid model, so that an assignment is priced with a few additions. */
export interface HybridProblem {
  readonly choices: readonly (readonly Choice[])[];
  readonly pools: readonly Pool[];
  /** Counted hours of all pools. */
  readonly countedHours: number;
  /** US dollars a month that are due once something that needs them is used, by bit. */
  readonly chargesUsd: readonly number[];
}

/** Sets of charges are bit masks and all reachable ones are looked at; real models have half a dozen charges. */
const MOST_CHARGES = 20;

/**
 * Reduces a model to its numbers, each taken from the functions that price the single options.
 *
 * @throws where more than 20 amounts are due once, which no page can ask for
 */
export function hybridProblem(model: HybridModel): HybridProblem {
  const traffic = trafficOf([], model.hoursPerMonth, model.activeHoursPerMonth);
  const poolResources = model.resources.filter(isPool);
  const workloads = model.workloads.map((w) => w.workload);
  let counted = 0;
  const pools = poolResources.map((resource): Pool => {
    const tariff = poolTariff(resource, traffic, model.lens);
    const hours = countedHours(workloads, traffic, tariff.sizing.kind !== "hourly");
    const offset = counted;
    counted += hours.slots.length;
    return {
      tariff,
      hours,
      unitsUsd: unitsUsdOf(tariff, hours),
      offset,
      emptyUsd: emptyUsd(tariff, traffic),
    };
  });
  const charges = chargeTable(model, poolResources, pools, traffic);
  const choices = model.workloads.map((hybrid) => choicesOf(model, hybrid, poolResources, pools, charges));
  return { pools, countedHours: counted, ...mergedCharges(choices, charges.usd) };
}

function emptyUsd({ sizing, units }: PoolTariff, traffic: Traffic): number {
  const atRest = units.height * stepsAt(units, 0);
  switch (sizing.kind) {
    case "none":
      return 0;
    case "peak":
      return sizing.usdPerUnitMonth * atRest;
    case "hourly":
      return (sizing.reserved ?? sizing).usdPerUnitHour * atRest * traffic.hoursPerMonth;
  }
}

interface ChargeTable {
  readonly usd: readonly number[];
  /** By resource: positions in `usd` of what its use brings about. */
  readonly of: ReadonlyMap<string, readonly number[]>;
}

function chargeTable(
  model: HybridModel,
  poolResources: readonly PoolResource[],
  pools: readonly Pool[],
  traffic: Traffic,
): ChargeTable {
  const usd: number[] = [];
  const of = new Map<string, number[]>();
  const overheadPositions = new Map<string, number>();
  for (const [id, overheads] of Object.entries(model.overheads)) {
    overheadPositions.set(id, usd.length);
    usd.push(totalCurve(itemsInLens(overheadItems(overheads, traffic), model.lens)).fixed);
  }
  for (const resource of model.resources) {
    const pool = isPool(resource) ? pools[poolResources.indexOf(resource)] : undefined;
    const own = pool
      ? pool.tariff.fixedUsd + pool.emptyUsd
      : costAt(totalCurve(resourceItems(resource, traffic, null)), 0);
    const shared = overheadPositions.get(resource.overheadsId);
    of.set(resource.id, shared === undefined ? [usd.length] : [usd.length, shared]);
    usd.push(own);
  }
  return { usd, of };
}

function choicesOf(
  model: HybridModel,
  hybrid: HybridWorkload,
  poolResources: readonly PoolResource[],
  pools: readonly Pool[],
  charges: ChargeTable,
): DraftChoice[] {
  const { workload, routes } = hybrid;
  const days = model.hoursPerMonth / 24;
  return routes.flatMap((route, index) => {
    if (routeBlocks(model, hybrid, route).length > 0) return [];
    const calls = routeCalls(workload, route);
    let ownUsd = workload.requestsPerDay * days * (1 + workload.retryShare) * gateUsdPerRequest(route);
    const due = new Set<number>();
    const shares = new Map<number, PoolShare>();
    for (const placed of calls) {
      const resource = model.resources.find((r) => r.id === placed.call.resourceId);
      if (resource === undefined) continue;
      for (const position of charges.of.get(resource.id) ?? []) due.add(position);
      const traffic = trafficOf([placed.workload], model.hoursPerMonth, model.activeHoursPerMonth);
      const overheads = model.overheads[resource.overheadsId];
      const items = [
        ...(isPool(resource) ? [] : resourceItems(resource, traffic, null)),
        ...(overheads ? overheadItems(overheads, traffic) : []),
      ];
      ownUsd += totalCurve(itemsInLens(items, model.lens)).perDailyRequest * placed.workload.requestsPerDay;
      if (!isPool(resource)) continue;
      const pool = poolResources.indexOf(resource);
      const share = shareOf(placed, pool, traffic);
      const known = shares.get(pool);
      shares.set(pool, {
        pool,
        prompt: share.prompt + (known?.prompt ?? 0),
        mean: share.mean + (known?.mean ?? 0),
      });
      const active = model.activeHoursPerMonth / model.hoursPerMonth;
      ownUsd += share.mean * active * (pools[pool]?.tariff.usdPerMeanReplica ?? 0);
    }
    return [{ route: index, ownUsd, due, shares: [...shares.values()] }];
  });
}

function shareOf({ call, workload }: PlacedCall, pool: number, traffic: Traffic): PoolShare {
  const seconds = call.capacity ? replicaSeconds(workload, call.capacity, call.throughputFactor).value : 0;
  const perSecond = (workload.requestsPerDay * (1 + workload.retryShare)) / 86400;
  const mean = (perSecond * seconds * traffic.hoursPerMonth) / traffic.activeHoursPerMonth;
  return { pool, prompt: mean * (1 - workload.batchableShare), mean };
}

interface DraftChoice extends Omit<Choice, "charges"> {
  readonly due: ReadonlySet<number>;
}

/** Charges that always come together are one, and those of nothing are none: the search branches on them. */
function mergedCharges(
  drafts: readonly (readonly DraftChoice[])[],
  usd: readonly number[],
): Pick<HybridProblem, "choices" | "chargesUsd"> {
  const bitOf = new Map<string, number>();
  const chargesUsd: number[] = [];
  const bits = usd.map((amount, position) => {
    if (amount === 0) return 0;
    const users = drafts
      .flatMap((list, w) => list.filter((c) => c.due.has(position)).map((c) => `${w}.${c.route}`))
      .join();
    if (users === "") return 0;
    const bit = bitOf.get(users) ?? chargesUsd.length;
    bitOf.set(users, bit);
    chargesUsd[bit] = (chargesUsd[bit] ?? 0) + amount;
    return 2 ** bit;
  });
  if (chargesUsd.length > MOST_CHARGES) {
    throw new Error(
      `A hybrid with ${chargesUsd.length} fees and teams is beyond the ${MOST_CHARGES} that are searched.`,
    );
  }
  const choices = drafts.map((list) =>
    list.map(({ due, ...rest }) => ({
      ...rest,
      charges: [...due].reduce((mask, position) => mask | (bits[position] ?? 0), 0),
    })),
  );
  return { choices, chargesUsd };
}
