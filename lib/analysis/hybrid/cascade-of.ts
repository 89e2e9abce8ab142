import type { HybridRoute, RouteStage } from "../../pricing/hybrid/route.ts";
import type { Scenario, WorkloadScenario } from "../../scenario/scenario.ts";
import { routeStage } from "./route-stage.ts";
import { isEnabledRoute, type SingleRouteId } from "./single-route.ts";

/** The id of the cascade among the routes of a workload. */
export const CASCADE_ID = "cascade";

/** How it is said that a cascade can never work, whatever is asked of it. */
export const HANDS_ON_TO_ITSELF = "It hands on to the very way that it came from.";

/** The ways that a scenario's cascade leads through, in their order; empty where it states none. */
function cascadeStages({ routing }: Scenario): readonly SingleRouteId[] {
  const { cascadeFirst, cascadeSecond, cascadeThird } = routing;
  if (cascadeFirst === "off") return [];
  return [cascadeFirst, cascadeSecond, ...(cascadeThird === "none" ? [] : [cascadeThird])];
}

/**
 * The cascade that a scenario states, as a route of one workload. Null where it states none, or one that leads through
 * an option that is not compared.
 *
 * @example cascadeOf(scenario, workload)?.stages.length // 2
 */
export function cascadeOf(scenario: Scenario, values: WorkloadScenario): HybridRoute | null {
  const { routing } = scenario;
  const ids = cascadeStages(scenario);
  if (ids.length === 0 || !ids.every((id) => isEnabledRoute(scenario, id))) return null;
  const shares = [values.ownEscalatedShare ?? routing.escalatedShare, routing.escalatedToThird];
  const gate = {
    usdPerRequest: routing.gateUsdPer1000 / 1000,
    latencySeconds: routing.gateMs / 1000,
    call: null,
  };
  const stages = ids.map((id, s): RouteStage => {
    const isLast = s === ids.length - 1;
    return {
      ...routeStage(scenario, values, id),
      gate: isLast ? null : gate,
      escalationShare: isLast ? 0 : (shares[s] ?? 0),
    };
  });
  const repeats = ids.some((id, s) => id === ids[s - 1]);
  return {
    id: CASCADE_ID,
    name: "Cascade",
    mode: routing.cascadeMode,
    stages,
    quality: null,
    blockedBecause: repeats ? [HANDS_ON_TO_ITSELF] : [],
  };
}
