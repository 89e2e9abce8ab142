import { applyRules, reasonsToExclude } from "../rules/apply-rules.ts";
import type { RuleFinding } from "../rules/rule.ts";
import type { HybridRoute } from "../../pricing/hybrid/route.ts";
import { workloadPlan } from "../plans.ts";
import type { Resolved } from "../resolve.ts";
import { blockedByHand } from "./blocked-by-hand.ts";
import { cascadeOf } from "./cascade-of.ts";
import type { RoutingWishes } from "./hybrid-model-of.ts";
import { routeStage } from "./route-stage.ts";
import { placesOf, ruleRouteOf } from "./rule-route-of.ts";
import { ruleWorkloadOf } from "./rule-workload-of.ts";
import { isSingleRoute } from "./single-route.ts";

export interface ScenarioWishes extends RoutingWishes {
  /** What the rules say about a workload on a route, by its id. */
  readonly findings: (workload: number, routeId: string) => readonly RuleFinding[];
}

/** What a scenario asks of the routes of its workloads: rules, the user's own choice, and a cascade. */
export function wishesOf(resolved: Resolved): ScenarioWishes {
  const { scenario } = resolved;
  const works = scenario.workloads.map((values, w) => {
    const workload = workloadPlan(scenario, values, w);
    const rules = ruleWorkloadOf(values, workload, w);
    const cascade = cascadeOf(scenario, values);
    const routeOf = (id: string): HybridRoute | null => {
      if (!isSingleRoute(id)) return cascade;
      const stages = [routeStage(scenario, values, id)];
      return { id, name: id, mode: "verify", stages, quality: null, blockedBecause: [] };
    };
    const findings = (id: string): readonly RuleFinding[] => {
      const route = routeOf(id);
      if (route === null) return [];
      const all = applyRules(rules, ruleRouteOf(resolved, route, workload.outputTokens, values.dataKind));
      // A workload that takes any quality is asked nothing about quality.
      return values.neededTier === "any" ? all.filter(({ ruleId }) => ruleId !== "capability") : all;
    };
    const blockedBecause = (id: string): readonly string[] => {
      const route = routeOf(id);
      return route === null
        ? []
        : [...blockedByHand(values, placesOf(route)), ...reasonsToExclude(findings(id))];
    };
    return { findings, blockedBecause, cascades: cascade === null ? [] : [cascade] };
  });
  return {
    // Quality is a rule here: where it is not known, somebody has to look, and nothing is taken for a no.
    neededTier: () => null,
    blockedBecause: (w, routeId) => works[w]?.blockedBecause(routeId) ?? [],
    cascades: (w) => works[w]?.cascades ?? [],
    findings: (w, routeId) => works[w]?.findings(routeId) ?? [],
  };
}
