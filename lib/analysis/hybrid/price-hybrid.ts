import { bestHybrid } from "../../pricing/hybrid/best-hybrid.ts";
import { hybridOption } from "../../pricing/hybrid/hybrid-option.ts";
import type { Assignment, HybridModel } from "../../pricing/hybrid/hybrid-model.ts";
import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { routeBlocks } from "../../pricing/hybrid/route-blocks.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Resolved } from "../resolve.ts";
import { workloadName } from "../workload-name.ts";
import type { PriceHybrid, RoutedWork } from "./hybrid-answer.ts";
import { hybridNotices } from "./hybrid-notices.ts";
import { hybridModelOf } from "./hybrid-model-of.ts";
import { isSingleRoute, SINGLE_ROUTES, type SingleRouteId } from "./single-route.ts";
import { wishesOf } from "./wishes-of.ts";

/**
 * Finds the cheapest feasible assignment of workloads to routes and lays it out over volume.
 *
 * @example priceHybrid(resolve(scenario, catalog, today)).kind // "mix"
 */
export const priceHybrid: PriceHybrid = (resolved) => {
  const routed = routedWork(resolved);
  const names = resolved.scenario.workloads.map(({ name }, w) => workloadName(name, w));
  return { ...routed, notices: hybridNotices(routed, names) };
};

function routedWork(resolved: Resolved): RoutedWork {
  const model = hybridModelOf(resolved, wishesOf(resolved));
  const known = { model, blocked: blockedOptions(model) };
  const best = bestHybrid(model);
  if (best.kind === "none") return { ...known, kind: "none", withoutRoute: best.withoutRoute };
  // Without any request there is no mix of traffic to hold over volume.
  if (model.workloads.every(({ workload }) => workload.requestsPerDay === 0))
    return { ...known, kind: "none", withoutRoute: [] };
  const single = singleAsCheap(model, best.monthlyUsd);
  if (single !== null) return { ...known, kind: "single", ...single };
  const { assignment } = best;
  return { ...known, kind: "mix", assignment, option: hybridOption(model, assignment) };
}

/** Workloads that cost nothing anywhere part for no reason, in the last bits of a sum. */
const TIE = 1 + 1e-9;

/** The single option for all of the work that costs what the best assignment does; null where none does. */
function singleAsCheap(
  model: HybridModel,
  bestUsd: number,
): { readonly assignment: Assignment; readonly route: SingleRouteId } | null {
  for (const route of SINGLE_ROUTES) {
    const assignment = model.workloads.map(({ routes }) => routes.findIndex(({ id }) => id === route));
    const isAllowed = model.workloads.every((hybrid, w) => {
      const taken = hybrid.routes[assignment[w] ?? -1];
      return taken !== undefined && routeBlocks(model, hybrid, taken).length === 0;
    });
    if (!isAllowed) continue;
    const { monthlyUsd, fits } = priceAssignment(model, assignment);
    if (fits && monthlyUsd <= bestUsd * TIE) return { assignment, route };
  }
  return null;
}

function blockedOptions({ workloads }: HybridModel): ReadonlyMap<OptionId, string> {
  const blocked = new Map<OptionId, string>();
  for (const { routes } of workloads) {
    for (const { id, blockedBecause } of routes) {
      const [reason] = blockedBecause;
      if (reason !== undefined && isSingleRoute(id) && !blocked.has(id)) blocked.set(id, reason);
    }
  }
  return blocked;
}
