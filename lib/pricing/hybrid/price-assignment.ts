import { apiItems } from "../api-cost.ts";
import { replicaSeconds } from "../capacity.ts";
import { flatPriceItem } from "../flat-price.ts";
import { replicasOn } from "../fleet.ts";
import { itemsInLens, totalAt, type LineItem } from "../line-item.ts";
import { ownedItems } from "../owned.ts";
import { overheadItems } from "../people.ts";
import { rentedItems } from "../rented.ts";
import { replicaLoad, type ReplicaLoad } from "../replica-load.ts";
import { trafficOf, type Traffic } from "../workload.ts";
import type { Assignment, HybridModel } from "./hybrid-model.ts";
import { fitsIn } from "./pool-tariff.ts";
import { isPool, type HybridResource } from "./resource.ts";
import { gateUsdPerRequest, routeCalls, type PlacedCall } from "./route-calls.ts";

/** What is paid in one place: to a resource, or for overheads that several resources share. */
export interface HybridPart {
  /** The resource's id, or that of the overheads. */
  readonly id: string;
  readonly kind: "resource" | "overheads";
  readonly items: readonly LineItem[];
  /** The traffic that it serves; its `requestsPerDay` is the volume at which its items are read. */
  readonly traffic: Traffic;
  /** Null where no replicas are counted. */
  readonly load: ReplicaLoad | null;
  readonly monthlyUsd: number;
}

export interface HybridPrice {
  readonly parts: readonly HybridPart[];
  /** Routers and verifiers, besides the calls that they make. */
  readonly gatesUsd: number;
  readonly monthlyUsd: number;
  /** False where a fleet whose size was set by hand cannot carry what is routed to it. */
  readonly fits: boolean;
}

/**
 * Prices one assignment with the very functions that price the single options: each resource serves the mix of
 * what is routed to it, and a pool is sized for the hours of all of it together.
 */
export function priceAssignment(model: HybridModel, assignment: Assignment): HybridPrice {
  const days = model.hoursPerMonth / 24;
  const callsTo = new Map<string, PlacedCall[]>();
  let gatesUsd = 0;
  for (const [i, { workload, routes }] of model.workloads.entries()) {
    const route = routes[assignment[i] ?? -1];
    if (route === undefined) throw new Error(`Workload ${i} has no route ${assignment[i] ?? "at all"}.`);
    gatesUsd += workload.requestsPerDay * days * (1 + workload.retryShare) * gateUsdPerRequest(route);
    for (const placed of routeCalls(workload, route)) {
      const { resourceId } = placed.call;
      callsTo.set(resourceId, [...(callsTo.get(resourceId) ?? []), placed]);
    }
  }
  const parts: HybridPart[] = [];
  const callsUnder = new Map<string, PlacedCall[]>();
  let fits = true;
  for (const resource of model.resources) {
    const calls = callsTo.get(resource.id);
    if (calls === undefined) continue;
    const { overheadsId } = resource;
    callsUnder.set(overheadsId, [...(callsUnder.get(overheadsId) ?? []), ...calls]);
    const traffic = trafficOfCalls(model, calls);
    const load = isPool(resource) ? replicaLoad(traffic, secondsOf(calls)) : null;
    const items = resourceItems(resource, traffic, load);
    parts.push(partOf(model, resource.id, "resource", items, traffic, load));
    if (isPool(resource) && load && resource.plan.sizing.kind === "fixed") {
      const replicas = replicasOn(resource.plan, resource.plan.sizing.units);
      fits &&= fitsIn(load.peak * traffic.requestsPerDay, replicas);
    }
  }
  for (const [id, calls] of callsUnder) {
    const overheads = model.overheads[id];
    if (overheads === undefined) continue;
    const traffic = trafficOfCalls(model, calls);
    parts.push(partOf(model, id, "overheads", overheadItems(overheads, traffic), traffic, null));
  }
  const monthlyUsd = parts.reduce((sum, part) => sum + part.monthlyUsd, gatesUsd);
  return { parts, gatesUsd, monthlyUsd, fits };
}

function partOf(
  model: HybridModel,
  id: string,
  kind: HybridPart["kind"],
  all: readonly LineItem[],
  traffic: Traffic,
  load: ReplicaLoad | null,
): HybridPart {
  const items = itemsInLens(all, model.lens);
  return { id, kind, items, traffic, load, monthlyUsd: totalAt(items, traffic.requestsPerDay) };
}

const trafficOfCalls = (model: HybridModel, calls: readonly PlacedCall[]): Traffic =>
  trafficOf(
    calls.map(({ workload }) => workload),
    model.hoursPerMonth,
    model.activeHoursPerMonth,
  );

const secondsOf = (calls: readonly PlacedCall[]) =>
  calls.map(({ call, workload }) => {
    if (call.capacity === null) throw new Error(`The throughput of ${call.resourceId} is not known.`);
    return replicaSeconds(workload, call.capacity, call.throughputFactor);
  });

/** Line items of one resource for a traffic mix, without overheads. */
export function resourceItems(
  resource: HybridResource,
  traffic: Traffic,
  load: ReplicaLoad | null,
): readonly LineItem[] {
  switch (resource.kind) {
    case "api":
      return apiItems(resource.plan, traffic);
    case "flat-price":
      return [flatPriceItem(resource.usdPerMOutputTokens, traffic, "serving")];
    case "rented":
      return load === null ? [] : rentedItems(resource.plan, traffic, load);
    case "owned":
      return load === null ? [] : ownedItems(resource.plan, traffic, load);
  }
}
