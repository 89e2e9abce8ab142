import { qualityTiers, type QualityTier } from "../../catalog/quality-tier.ts";
import type { HybridModel } from "../../pricing/hybrid/hybrid-model.ts";
import type { HybridResource } from "../../pricing/hybrid/resource.ts";
import type { HybridRoute } from "../../pricing/hybrid/route.ts";
import type { Overheads } from "../../pricing/people.ts";
import type { WorkloadScenario } from "../../scenario/scenario.ts";
import { apiPlan, overheadsOf, ownedPlan, rentedPlan, workloadPlan } from "../plans.ts";
import type { Resolved } from "../resolve.ts";
import { OPTION_LABELS } from "../labels.ts";
import { routeStage } from "./route-stage.ts";
import { tierOf } from "./route-tier.ts";
import { isEnabledRoute, ROUTE_GROUPS, SINGLE_ROUTES, type SingleRouteId } from "./single-route.ts";

/** What the scenario's own inputs do not say about the routes of a workload. */
export interface RoutingWishes {
  /** The grade that a workload needs; null: any will do. */
  readonly neededTier: (workload: number) => QualityTier | null;
  /** Why a workload may not take a route, in words. */
  readonly blockedBecause: (workload: number, route: HybridRoute) => readonly string[];
  /** Cascades of a workload, over the ids of the single routes. */
  readonly cascades: (workload: number) => readonly HybridRoute[];
}

/** Every route is open to every workload. */
export const NO_WISHES: RoutingWishes = {
  neededTier: () => null,
  blockedBecause: () => [],
  cascades: () => [],
};

/** Grades as numbers, so that a route's is compared with what a workload needs. */
const qualityOf = (tier: QualityTier): number => qualityTiers.indexOf(tier) + 1;

/**
 * The hybrid model of a resolved scenario: its enabled options as routes of every workload, priced by the same plans
 * and overheads, so that sending everything one way costs what that option costs.
 *
 * @example bestHybrid(hybridModelOf(resolve(scenario, catalog, today), NO_WISHES))
 */
export function hybridModelOf(resolved: Resolved, wishes: RoutingWishes): HybridModel {
  const { scenario } = resolved;
  const { general } = scenario;
  return {
    workloads: scenario.workloads.map((values, w) => {
      const tier = wishes.neededTier(w);
      const routes = [
        ...enabledRoutes(resolved).map((id) => singleRoute(resolved, values, id)),
        ...wishes.cascades(w),
      ];
      return {
        workload: workloadPlan(scenario, values, w),
        neededQuality: tier && qualityOf(tier),
        routes: routes.map((route) => ({
          ...route,
          blockedBecause: [...route.blockedBecause, ...wishes.blockedBecause(w, route)],
        })),
      };
    }),
    resources: resourcesOf(resolved),
    overheads: overheadsByGroup(resolved),
    hoursPerMonth: general.hoursPerMonth,
    activeHoursPerMonth: general.activeHoursPerMonth ?? general.hoursPerMonth,
    lens: general.lens,
  };
}

const enabledRoutes = ({ scenario }: Resolved): readonly SingleRouteId[] =>
  SINGLE_ROUTES.filter((id) => isEnabledRoute(scenario, id));

function overheadsByGroup(resolved: Resolved): Readonly<Record<string, Overheads>> {
  return Object.fromEntries(SINGLE_ROUTES.map((id) => [id, overheadsOf(resolved, ROUTE_GROUPS[id])]));
}

function resourcesOf(resolved: Resolved): readonly HybridResource[] {
  const { serving } = resolved.scenario;
  const flat = serving.source === "flat-price" ? serving.flatUsdPerMOutputTokens : null;
  const priced: Record<SingleRouteId, (base: Base) => HybridResource> = {
    "api-frontier": (base) => ({ ...base, kind: "api", plan: apiPlan(resolved, "apiFrontier") }),
    "api-open": (base) => ({ ...base, kind: "api", plan: apiPlan(resolved, "apiOpen") }),
    rented: (base) =>
      flat === null
        ? { ...base, kind: "rented", plan: rentedPlan(resolved) }
        : { ...base, kind: "flat-price", usdPerMOutputTokens: flat },
    owned: (base) =>
      flat === null
        ? { ...base, kind: "owned", plan: ownedPlan(resolved) }
        : { ...base, kind: "flat-price", usdPerMOutputTokens: flat },
  };
  return enabledRoutes(resolved).map((id) => priced[id]({ id, name: OPTION_LABELS[id], overheadsId: id }));
}

type Base = Pick<HybridResource, "id" | "name" | "overheadsId">;

function singleRoute(resolved: Resolved, values: WorkloadScenario, id: SingleRouteId): HybridRoute {
  const { scenario } = resolved;
  const tier = tierOf(resolved, id);
  return {
    id,
    name: OPTION_LABELS[id],
    mode: "verify",
    stages: [routeStage(scenario, values, id)],
    quality: tier === null ? null : qualityOf(tier),
    blockedBecause: [],
  };
}
