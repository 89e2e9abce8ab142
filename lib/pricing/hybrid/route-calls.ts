import type { Workload } from "../workload.ts";
import type { HybridRoute, RouteCall } from "./route.ts";
import { routeReach } from "./route-reach.ts";

/** A workload as one resource sees it: its share of the requests, with the tokens of that call. */
export interface PlacedCall {
  readonly call: RouteCall;
  readonly workload: Workload;
}

/** The calls that a route makes for a workload; those that no request reaches are left out. */
export function routeCalls(workload: Workload, route: HybridRoute): readonly PlacedCall[] {
  const reach = routeReach(route);
  const placed: PlacedCall[] = [];
  const place = (call: RouteCall, share: number) => {
    if (share <= 0) return;
    const requestsPerDay = workload.requestsPerDay * share;
    placed.push({ call, workload: { ...workload, ...call.tokens, requestsPerDay } });
  };
  for (const [s, stage] of route.stages.entries()) {
    const { calls = 0, gates = 0 } = reach[s] ?? {};
    if (stage.gate?.call) place(stage.gate.call, gates);
    place(stage.call, calls);
  }
  return placed;
}

/**
 * What a route's gates cost for one request of the workload on average, besides the calls that they make.
 *
 * @example A verifier of $0.0001 on every request and one of $0.0004 on the 30 % that go on: $0.00022
 */
export function gateUsdPerRequest(route: HybridRoute): number {
  const reach = routeReach(route);
  return route.stages.reduce(
    (sum, stage, s) => sum + (reach[s]?.gates ?? 0) * (stage.gate?.usdPerRequest ?? 0),
    0,
  );
}
