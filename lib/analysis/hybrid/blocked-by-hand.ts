import type { WorkloadScenario } from "../../scenario/scenario.ts";
import type { SingleRouteId } from "./single-route.ts";

const ALLOWED: Readonly<Record<WorkloadScenario["allowedRoutes"], readonly SingleRouteId[]>> = {
  any: ["api-frontier", "api-open", "rented", "owned"],
  api: ["api-frontier", "api-open"],
  own: ["rented", "owned"],
  "api-frontier": ["api-frontier"],
  "api-open": ["api-open"],
};

/** How it is said that the user's own choice keeps a workload from a way. */
export const KEPT_BY_HAND = "You keep this work from going there.";

/** Why the user's own choice keeps a workload from a way through some places; empty where it does not. */
export const blockedByHand = (
  { allowedRoutes }: WorkloadScenario,
  places: readonly SingleRouteId[],
): readonly string[] => (places.every((id) => ALLOWED[allowedRoutes].includes(id)) ? [] : [KEPT_BY_HAND]);
