import type { Scenario } from "../../scenario/scenario.ts";
import type { OverheadGroup } from "../plans.ts";

/** The single routes of a scenario, named as its options are. */
export const SINGLE_ROUTES = ["api-frontier", "api-open", "rented", "owned"] as const;
export type SingleRouteId = (typeof SINGLE_ROUTES)[number];

/** The inputs of each. */
export const ROUTE_GROUPS = {
  "api-frontier": "apiFrontier",
  "api-open": "apiOpen",
  rented: "rented",
  owned: "owned",
} as const satisfies Record<SingleRouteId, OverheadGroup>;

/** How a route is named inside a sentence. */
export const ROUTE_PHRASES = {
  "api-frontier": "the frontier API",
  "api-open": "an open model by API",
  rented: "rented GPUs",
  owned: "owned servers",
} as const satisfies Record<SingleRouteId, string>;

export const isSingleRoute = (id: string): id is SingleRouteId => Object.hasOwn(ROUTE_GROUPS, id);

export const isEnabledRoute = (scenario: Scenario, id: SingleRouteId): boolean =>
  scenario[ROUTE_GROUPS[id]].enabled;
