import { capabilityRule } from "./capability-rule.ts";
import { governanceRules } from "./governance-rules.ts";
import { latencyRules } from "./latency-rules.ts";
import { lockInRule } from "./lock-in-rule.ts";
import { differentiationRule, timeToMarketRule } from "./product-rules.ts";
import type { Rule, RuleFinding, RuleRoute, RuleWorkload } from "./rule.ts";

const RULES: readonly Rule[] = [
  ...governanceRules,
  ...latencyRules,
  capabilityRule,
  lockInRule,
  differentiationRule,
  timeToMarketRule,
];

/**
 * What every rule says about one workload on one route, in a fixed order. The findings stay side by side with the
 * money: nothing adds them up.
 */
export const applyRules = (workload: RuleWorkload, route: RuleRoute): readonly RuleFinding[] =>
  RULES.flatMap((rule) => rule(workload, route));

/**
 * The reasons for which the search leaves a route out, in words.
 *
 * @example reasonsToExclude(applyRules(workload, route)) // goes into `blockedBecause` of the route
 */
export const reasonsToExclude = (findings: readonly RuleFinding[]): readonly string[] =>
  findings.filter((finding) => finding.outcome === "exclude").map((finding) => finding.reason);
