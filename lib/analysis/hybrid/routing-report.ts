import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { rankRoutes } from "../../pricing/hybrid/rank-routes.ts";
import type { Assignment, HybridModel } from "../../pricing/hybrid/hybrid-model.ts";
import { isPool } from "../../pricing/hybrid/resource.ts";
import type { HybridRoute } from "../../pricing/hybrid/route.ts";
import type { Workload } from "../../pricing/workload.ts";
import type { Analysis } from "../analyse.ts";
import type { RuleFinding } from "../rules/rule.ts";
import { workloadName } from "../workload-name.ts";
import type { HybridAnswer } from "./hybrid-answer.ts";
import { priceHybrid } from "./price-hybrid.ts";
import { isSingleRoute, type SingleRouteId } from "./single-route.ts";
import { wishesOf } from "./wishes-of.ts";

/** Why a way that is allowed has no price with the rest of the work. */
export const TOO_SMALL_FLEETS = "Nothing fits the fleets set by hand then.";

/** One way of one workload. */
export interface RoutingWay {
  readonly route: HybridRoute;
  /** What all of the work costs a month when this workload goes this way and the others wherever is cheapest then. */
  readonly wholeUsd: number | null;
  /** The same with the others left where the best assignment has them. */
  readonly othersStayUsd: number | null;
  /** Why it may not go this way; empty where it may. */
  readonly blockedBecause: readonly string[];
  readonly findings: readonly RuleFinding[];
}

export interface RoutingRow {
  readonly name: string;
  readonly workload: Workload;
  /** The way that it goes today, by index among its ways; null where nothing that is compared serves. */
  readonly now: number | null;
  /** The way that the cheapest assignment gives it; null where there is none. */
  readonly cheapest: number | null;
  readonly ways: readonly RoutingWay[];
}

/** Which work goes where, what each choice costs, and what stands in the way. */
export interface RoutingReport {
  readonly answer: HybridAnswer;
  readonly rows: readonly RoutingRow[];
  /** Monthly US dollars with every workload on its way of today; null where that cannot be told. */
  readonly nowUsd: number | null;
  /** Of the cheapest assignment. */
  readonly bestUsd: number | null;
}

/**
 * Lays out an analysis workload by workload, whether or not it compares the hybrid.
 *
 * @example routingReport(analysis).rows[0]?.ways[1]?.wholeUsd // 13,920: with the first workload on its second way
 */
export function routingReport(analysis: Analysis): RoutingReport {
  const { resolved } = analysis;
  const answer = analysis.hybrid ?? priceHybrid(resolved);
  const { model } = answer;
  const assignment = answer.kind === "none" ? null : answer.assignment;
  const { findings } = wishesOf(resolved);
  const ranks = rankRoutes(model, assignment ?? []);
  const single = cheapestSingle(analysis);
  const rows = model.workloads.map(({ workload, routes }, w): RoutingRow => {
    const stated = resolved.scenario.workloads[w]?.routeNow ?? "cheapest";
    const today = stated === "cheapest" ? single : stated;
    const now = routes.findIndex(({ id }) => id === today);
    return {
      name: workloadName(workload.name, w),
      workload,
      now: now < 0 ? null : now,
      cheapest: assignment?.[w] ?? null,
      ways: routes.map((route, r) => ({
        route,
        wholeUsd: ranks[w]?.[r]?.othersMoveUsd ?? null,
        othersStayUsd: ranks[w]?.[r]?.othersStayUsd ?? null,
        blockedBecause: ranks[w]?.[r]?.blockedBecause ?? [],
        findings: findings(w, route),
      })),
    };
  });
  return {
    answer,
    rows,
    nowUsd: totalUsd(
      model,
      rows.map(({ now }) => now),
    ),
    bestUsd: assignment && totalUsd(model, assignment),
  };
}

/** The cheapest single option that can serve the traffic, one that all of the work may take if there is any. */
function cheapestSingle({ options }: Analysis): SingleRouteId | null {
  const single = options.filter(({ id, servesTraffic }) => isSingleRoute(id) && servesTraffic);
  const allowed = single.filter(({ blockedBecause }) => blockedBecause === null);
  const [best] = (allowed.length > 0 ? allowed : single).toSorted(
    (a, b) => a.monthlyUsd.value - b.monthlyUsd.value,
  );
  return best && isSingleRoute(best.id) ? best.id : null;
}

/** What an assignment costs a month, allowed or not; null where a workload has no way or a throughput is not known. */
function totalUsd(model: HybridModel, chosen: readonly (number | null)[]): number | null {
  const assignment: Assignment = chosen.filter((route) => route !== null);
  if (assignment.length < model.workloads.length) return null;
  const isKnown = model.workloads.every(({ routes }, w) =>
    routes[assignment[w] ?? -1]?.stages.every(({ call }) => {
      const resource = model.resources.find(({ id }) => id === call.resourceId);
      return resource !== undefined && (!isPool(resource) || call.capacity !== null);
    }),
  );
  return isKnown ? priceAssignment(model, assignment).monthlyUsd : null;
}
