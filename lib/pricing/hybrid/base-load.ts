import { apiItems } from "../api-cost.ts";
import { figure } from "../figure.ts";
import { unitLayout } from "../fleet.ts";
import { itemsInLens, totalCurve, type Lens } from "../line-item.ts";
import { overheadItems, type Overheads } from "../people.ts";
import type { RentedPlan } from "../rented-plan.ts";
import { replicaLoad } from "../replica-load.ts";
import { stepsAt } from "../staircase.ts";
import { trafficOf } from "../workload.ts";
import { burstPieces, type BurstWork } from "./burst-pieces.ts";
import { byValue, divideBurst } from "./divide-burst.ts";
import { poolTariff } from "./pool-tariff.ts";
import type { ApiResource, PoolResource } from "./resource.ts";

/** Work that own GPUs carry as far as they reach, and an API beyond. */
export interface BaseLoadCase {
  readonly work: readonly BurstWork[];
  readonly pool: PoolResource;
  readonly api: ApiResource;
  readonly overheads: Readonly<Record<string, Overheads>>;
  readonly hoursPerMonth: number;
  readonly activeHoursPerMonth: number;
  readonly lens: Lens;
}

/** One size of the base, and what it costs in all. */
export interface BaseLoadSize {
  /** Whole instances or servers that are always there. */
  readonly units: number;
  readonly monthlyUsd: number;
  readonly unitsUsd: number;
  readonly apiUsd: number;
  readonly overheadsUsd: number;
  /** Share of the requests that go to the API. */
  readonly burstShare: number;
  /** Busy share of the replicas of the base; null without any. */
  readonly utilisation: number | null;
}

export interface BaseLoad {
  readonly best: BaseLoadSize;
  /** Everything by the API. */
  readonly none: BaseLoadSize;
  /** Units for the peak of everything, as the option without an API is sized. */
  readonly all: BaseLoadSize;
  /** Any other size; units that make no whole block are rounded down. */
  readonly sizeAt: (units: number) => BaseLoadSize;
}

/**
 * The best number of whole units to keep for the base load while an API takes the bursts, exactly.
 *
 * With b blocks the API bill is the value of a linear programme in its right-hand side, so it is convex in b, and
 * so is the bill plus b times the price of a block. The best b is therefore the first at which one more block no
 * longer pays, found by halving. Having no unit at all, or no burst at all, spares what the other side costs once,
 * so these two are compared on their own.
 *
 * The base is paid around the clock (in the active window, where the plan bills that): hours of a mix or of an
 * autoscaled plan are those of a reservation or of always-on, whatever the plan says.
 */
export function bestBaseLoad(given: BaseLoadCase): BaseLoad {
  const priced = pricedSizes(given);
  const sizeAt = (units: number) => priced(units).size;
  const { first, full, unitsPerBlock } = blocksOf(given);
  const at = (blocks: number) => sizeAt(blocks * unitsPerBlock);
  const none = at(0);
  const all = at(full);
  let low = Math.min(Math.max(1, first), full);
  let high = full;
  while (low < high) {
    const middle = (low + high) >> 1;
    const gainUsd =
      priced(middle * unitsPerBlock).variableUsd - priced((middle + 1) * unitsPerBlock).variableUsd;
    if (gainUsd > 0) low = middle + 1;
    else high = middle;
  }
  let best = none;
  for (const size of [at(low), all]) if (size.monthlyUsd < best.monthlyUsd) best = size;
  return { best, none, all, sizeAt };
}

/** The pool's plan with its base paid at all hours, and whole units sized for the traffic. */
function basePool(pool: PoolResource): PoolResource {
  const sizing = { kind: "traffic" } as const;
  if (pool.kind === "owned") return { ...pool, plan: { ...pool.plan, sizing } };
  const { billing, purchase } = pool.plan;
  const plan: RentedPlan = {
    ...pool.plan,
    sizing,
    billing: billing === "active-window" ? billing : "always-on",
    purchase: purchase === "mix" ? "reserved" : purchase,
  };
  return { ...pool, plan };
}

const trafficOfCase = ({ work, hoursPerMonth, activeHoursPerMonth }: BaseLoadCase) =>
  trafficOf(
    work.map(({ workload }) => workload),
    hoursPerMonth,
    activeHoursPerMonth,
  );

function blocksOf(given: BaseLoadCase) {
  const { plan } = given.pool;
  const traffic = trafficOfCase(given);
  const load = replicaLoad(
    traffic,
    given.work.map(({ replicaSeconds }) =>
      figure("replicaSecondsPerRequest", "seconds", replicaSeconds, "replicaSeconds", { replicaSeconds }),
    ),
  );
  const { units } = poolTariff(basePool(given.pool), traffic, given.lens);
  const { unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
  return { first: units.floor, full: stepsAt(units, load.peak * traffic.requestsPerDay), unitsPerBlock };
}

interface PricedSize {
  readonly size: BaseLoadSize;
  /** All but what is paid once: this part is convex in the size. */
  readonly variableUsd: number;
}

function pricedSizes(given: BaseLoadCase): (units: number) => PricedSize {
  const { pool, api, overheads, lens, hoursPerMonth } = given;
  const { planningLoad, spareReplicas, gpusPerReplica, gpusPerUnit } = pool.plan;
  const traffic = trafficOfCase(given);
  const { replicasPerBlock, unitsPerBlock } = unitLayout(gpusPerReplica, gpusPerUnit);
  const { sizing, usdPerMeanReplica } = poolTariff(basePool(pool), traffic, lens);
  const usdPerUnit = sizing.kind === "peak" ? sizing.usdPerUnitMonth : 0;
  const cut = burstPieces(given.work, api.plan, traffic);
  const active = given.activeHoursPerMonth / hoursPerMonth;
  const meanUsdPerSlot = (usdPerMeanReplica * active) / cut.slots;
  const feeUsd = totalCurve(apiItems(api.plan, traffic)).fixed;
  const [own, bought] = [pool, api].map(({ overheadsId }) => {
    const known = overheads[overheadsId];
    return known ? totalCurve(itemsInLens(overheadItems(known, traffic), lens)) : null;
  });
  const overheadsSavedUsd = (bought?.perDailyRequest ?? 0) - (own?.perDailyRequest ?? 0);
  const pieces = byValue(
    cut.pieces.map((piece) => ({
      ...piece,
      savedUsd: piece.apiUsd + piece.requestsPerDay * overheadsSavedUsd,
    })),
  );
  const isShared = pool.overheadsId === api.overheadsId;

  return (units) => {
    const blocks = Math.floor(units / unitsPerBlock);
    const replicas = blocks * replicasPerBlock;
    const usable = Math.max(0, replicas - spareReplicas) * planningLoad;
    const divided = divideBurst(pieces, cut.slots, usable, meanUsdPerSlot);
    const { apiRequestsPerDay, ownRequestsPerDay, ownReplicaSlots } = divided;
    const bursts = apiRequestsPerDay > 0 || (units === 0 && traffic.requestsPerDay === 0);
    const unitsUsd = blocks * unitsPerBlock * usdPerUnit + ownReplicaSlots * meanUsdPerSlot;
    const apiUsd = divided.apiUsd + (bursts ? feeUsd : 0);
    const perRequestUsd =
      (own?.perDailyRequest ?? 0) * ownRequestsPerDay + (bought?.perDailyRequest ?? 0) * apiRequestsPerDay;
    const overheadsUsd =
      perRequestUsd +
      (blocks > 0 ? (own?.fixed ?? 0) : 0) +
      (bursts && !(isShared && blocks > 0) ? (bought?.fixed ?? 0) : 0);
    // Without own units all of it bursts, whatever the sum of its pieces comes to in its last bits.
    const wholly = blocks === 0 ? 1 : apiRequestsPerDay / traffic.requestsPerDay;
    const burstShare = traffic.requestsPerDay > 0 ? wholly : 0;
    const size = {
      units: blocks * unitsPerBlock,
      monthlyUsd: unitsUsd + apiUsd + overheadsUsd,
      unitsUsd,
      apiUsd,
      overheadsUsd,
      burstShare,
      utilisation: replicas > 0 ? ((ownReplicaSlots / cut.slots) * active) / replicas : null,
    };
    return { size, variableUsd: unitsUsd + divided.apiUsd + perRequestUsd };
  };
}
