import { KEPT_BY_HAND } from "@/lib/analysis/hybrid/blocked-by-hand.ts";
import { HANDS_ON_TO_ITSELF } from "@/lib/analysis/hybrid/cascade-of.ts";
import type { RoutingWay } from "@/lib/analysis/hybrid/routing-report.ts";
import { ruleName } from "./rule-names.ts";

/**
 * What stands in the way of a blocked way, in a word or two, for where there is no room for the reasons. What nobody
 * could change by allowing it comes first, then the rules, then the user's own choice.
 *
 * @example whyBlocked({ blockedBecause: ["You keep this work from going there."], findings: [] }) // "Your choice"
 */
export function whyBlocked({
  blockedBecause,
  findings,
}: Pick<RoutingWay, "blockedBecause" | "findings">): string {
  if (blockedBecause.includes(HANDS_ON_TO_ITSELF)) return "Cannot work";
  const rule = findings.find(({ outcome }) => outcome === "exclude");
  if (rule) return ruleName(rule.ruleId);
  return blockedBecause.includes(KEPT_BY_HAND) ? "Your choice" : "Not known";
}
