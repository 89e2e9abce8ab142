import type { Analysis } from "../analyse.ts";
import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { OPTION_PHRASES } from "../labels.ts";
import { lockInCost, lockInFinding, type LockInCost } from "../rules/lock-in-rule.ts";
import type { LockInFacts, RuleFinding } from "../rules/rule.ts";
import type { RoutingReport } from "./routing-report.ts";
import { ROUTE_GROUPS } from "./single-route.ts";

const WEEKS_PER_YEAR = 52;

export interface LockInAnswer extends LockInCost {
  readonly api: "api-frontier" | "api-open";
  /** Paid to it a month. */
  readonly monthlyUsd: number;
  readonly finding: RuleFinding;
}

/** What it costs to be bound to each API that the cheapest mix pays: in dollars if its price rises, and to leave. */
export function lockInOf(analysis: Analysis, { answer }: RoutingReport): readonly LockInAnswer[] {
  if (answer.kind === "none") return [];
  const { routing } = analysis.scenario;
  const { parts } = priceAssignment(answer.model, answer.assignment);
  return answer.model.resources.flatMap((resource): LockInAnswer[] => {
    const paid = parts.find(({ id, kind }) => kind === "resource" && id === resource.id);
    if (resource.kind !== "api" || paid === undefined) return [];
    const api = resource.id === "api-frontier" ? "api-frontier" : "api-open";
    const facts: LockInFacts = {
      monthlyUsd: paid.monthlyUsd,
      priceRiseShare: routing.lockInRise,
      deprecationNoticeMonths: routing.lockInNoticeMonths,
      promptMigrationWeeks: routing.lockInWeeks,
      tuningMigrationWeeks: 0,
      usdPerTeamWeek: (analysis.resolved.number(`${ROUTE_GROUPS[api]}.usdPerFteYear`) ?? 0) / WEEKS_PER_YEAR,
      reembeddingUsd: routing.lockInReembedUsd,
      retrainingUsd: routing.lockInRetrainUsd,
    };
    return [
      {
        ...lockInCost(facts),
        api,
        monthlyUsd: facts.monthlyUsd,
        finding: lockInFinding(OPTION_PHRASES[api], facts),
      },
    ];
  });
}
