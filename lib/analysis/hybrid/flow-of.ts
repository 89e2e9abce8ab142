import { apiItems } from "../../pricing/api-cost.ts";
import { replicaSeconds } from "../../pricing/capacity.ts";
import type { Assignment, HybridModel } from "../../pricing/hybrid/hybrid-model.ts";
import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { routeCalls, type PlacedCall } from "../../pricing/hybrid/route-calls.ts";
import type { HybridResource } from "../../pricing/hybrid/resource.ts";
import { totalAt } from "../../pricing/line-item.ts";
import { trafficOf } from "../../pricing/workload.ts";

/** What one workload sends through its route to one place. */
export interface FlowBand {
  /** By index. */
  readonly workload: number;
  readonly routeId: string;
  /** Id of the place. */
  readonly placeId: string;
  readonly requestsPerDay: number;
  /** Input and output, without retries. What a cascade tries twice counts twice. */
  readonly tokensPerMonth: number;
  /** What it causes of the place's cost, people and all; what is shared is divided by the work done. */
  readonly monthlyUsd: number;
}

export interface RoutingFlow {
  readonly bands: readonly FlowBand[];
  /** What routers and checks cost a month besides. */
  readonly gatesUsd: number;
}

/**
 * Where the volume and the money of an assignment go. The bands and the gates add up to what the assignment costs.
 *
 * Cost that workloads share in one place is divided by the work that each causes there: replica-seconds on GPUs, the
 * price of its tokens at an API.
 *
 * @example flowOf(model, assignment).bands.reduce((usd, band) => usd + band.monthlyUsd, 0) // less the gates
 */
export function flowOf(model: HybridModel, assignment: Assignment): RoutingFlow {
  const { parts, gatesUsd } = priceAssignment(model, assignment);
  const placed = model.workloads.flatMap(({ workload, routes }, w) => {
    const route = routes[assignment[w] ?? -1];
    return route === undefined
      ? []
      : routeCalls(workload, route).map((made) => ({ workload: w, routeId: route.id, made }));
  });
  const days = model.hoursPerMonth / 24;
  const bands = model.resources.flatMap((resource) => {
    const calls = placed.filter(({ made }) => made.call.resourceId === resource.id);
    const usd = parts
      .filter(({ id, kind }) => id === (kind === "resource" ? resource.id : resource.overheadsId))
      .reduce((sum, part) => sum + part.monthlyUsd, 0);
    const weights = calls.map(({ made }) => workOf(model, resource, made));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return calls.map(({ workload, routeId, made }, i): FlowBand => {
      const { requestsPerDay, inputTokens, outputTokens } = made.workload;
      return {
        workload,
        routeId,
        placeId: resource.id,
        requestsPerDay,
        tokensPerMonth: requestsPerDay * days * (inputTokens + outputTokens),
        monthlyUsd: usd * (all > 0 ? (weights[i] ?? 0) / all : 1 / calls.length),
      };
    });
  });
  return { bands, gatesUsd };
}

/** How much work a call is in its place, on a scale of the place's own. */
function workOf(model: HybridModel, resource: HybridResource, { call, workload }: PlacedCall): number {
  switch (resource.kind) {
    case "api": {
      const traffic = trafficOf([workload], model.hoursPerMonth, model.activeHoursPerMonth);
      const tokens = apiItems(resource.plan, traffic).filter(({ id }) => id !== "monthlyFee");
      return totalAt(tokens, traffic.requestsPerDay);
    }
    case "flat-price":
      return workload.requestsPerDay * workload.outputTokens;
    case "rented":
    case "owned":
      return call.capacity === null
        ? 0
        : workload.requestsPerDay * replicaSeconds(workload, call.capacity, call.throughputFactor).value;
  }
}
