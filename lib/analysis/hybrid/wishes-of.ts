import { applyRules, reasonsToExclude } from "../rules/apply-rules.ts";
import type { RuleFinding } from "../rules/rule.ts";
import type { HybridRoute } from "../../pricing/hybrid/route.ts";
import { workloadPlan } from "../plans.ts";
import type { Resolved } from "../resolve.ts";
import { blockedByHand } from "./blocked-by-hand.ts";
import { cascadeOf } from "./cascade-of.ts";
import type { RoutingWishes } from "./hybrid-model-of.ts";
import { placesOf, ruleRouteOf } from "./rule-route-of.ts";
import { ruleWorkloadOf } from "./rule-workload-of.ts";

export interface ScenarioWishes extends RoutingWishes {
  /** What the rules say about a workload on a route. */
  readonly findings: (workload: number, route: HybridRoute) => readonly RuleFinding[];
}

/** What a scenario asks of the routes of its workloads: rules, the user's own choice, and a cascade. */
export function wishesOf(resolved: Resolved): ScenarioWishes {
  const { scenario } = resolved;
  const works = scenario.workloads.map((values, w) => {
    const workload = workloadPlan(scenario, values, w);
    const rules = ruleWorkloadOf(values, workload, w);
    const cascade = cascadeOf(scenario, values);
    const findings = (route: HybridRoute): readonly RuleFinding[] => {
      const all = applyRules(rules, ruleRouteOf(resolved, route, workload.outputTokens, values.dataKind));
      // A workload that takes any quality is asked nothing about quality.
      return values.neededTier === "any" ? all.filter(({ ruleId }) => ruleId !== "capability") : all;
    };
    const blockedBecause = (route: HybridRoute): readonly string[] => [
      ...blockedByHand(values, placesOf(route)),
      ...reasonsToExclude(findings(route)),
    ];
    return { findings, blockedBecause, cascades: cascade === null ? [] : [cascade] };
  });
  return {
    // Quality is a rule here: where it is not known, somebody has to look, and nothing is taken for a no.
    neededTier: () => null,
    blockedBecause: (w, route) => works[w]?.blockedBecause(route) ?? [],
    cascades: (w) => works[w]?.cascades ?? [],
    findings: (w, route) => works[w]?.findings(route) ?? [],
  };
}
