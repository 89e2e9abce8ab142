import type { HybridRoute } from "../../pricing/hybrid/route.ts";
import { routeReach } from "../../pricing/hybrid/route-reach.ts";
import type { WorkloadScenario } from "../../scenario/scenario.ts";
import type { Resolved } from "../resolve.ts";
import type { RulePlace, RuleRoute } from "../rules/rule.ts";
import { knownPlace } from "./route-places.ts";
import { CASCADE_ID } from "./cascade-of.ts";
import { tierOf } from "./route-tier.ts";
import { isSingleRoute, ROUTE_PHRASES, type SingleRouteId } from "./single-route.ts";

/** The places that a route leads through. */
export const placesOf = (route: HybridRoute): readonly SingleRouteId[] =>
  route.stages.map(({ call }) => call.resourceId).filter(isSingleRoute);

/**
 * A route as the rules read it: where it leads, what its answers reach, how long a request waits on its way.
 *
 * @param outputTokens of one request: a stage whose answer is checked is waited for to its end
 * @param dataKind of the workload: it tells which certificate of a place is asked for
 */
export function ruleRouteOf(
  resolved: Resolved,
  route: HybridRoute,
  outputTokens: number,
  dataKind: WorkloadScenario["dataKind"],
): RuleRoute {
  const { routing } = resolved.scenario;
  const ids = placesOf(route);
  const reach = routeReach(route);
  const places: RulePlace[] = [];
  let waitBeforeSeconds: number | null = 0;
  for (const [s, id] of ids.entries()) {
    const stage = route.stages[s];
    const place = knownPlace(resolved, id, dataKind);
    const gateSeconds: number = stage?.gate?.latencySeconds ?? 0;
    const routed: number | null =
      waitBeforeSeconds === null ? null : waitBeforeSeconds + (route.mode === "predict" ? gateSeconds : 0);
    const { latency } = place;
    places.push({ ...place, waitBeforeSeconds: routed, requestShare: reach[s]?.calls ?? 0 });
    if (route.mode === "predict") waitBeforeSeconds = routed;
    else {
      waitBeforeSeconds =
        routed === null || latency === null
          ? null
          : routed +
            place.networkSeconds +
            latency.timeToFirstTokenSeconds +
            latency.timePerOutputTokenSeconds * outputTokens +
            gateSeconds;
    }
  }
  const last = ids.at(-1);
  const stated = route.id === CASCADE_ID && routing.cascadeTier !== "last" ? routing.cascadeTier : null;
  return {
    name: isSingleRoute(route.id) ? ROUTE_PHRASES[route.id] : "the cascade",
    places,
    tier: stated ?? (last === undefined ? null : tierOf(resolved, last)),
    hasOpenWeights: last !== "api-frontier",
    openModelLagMonths: routing.lagMonths,
    lockIn: null,
  };
}
