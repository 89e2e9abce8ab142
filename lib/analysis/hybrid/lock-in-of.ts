import type { Analysis } from "../analyse.ts";
import { priceAssignment } from "../../pricing/hybrid/price-assignment.ts";
import { OPTION_PHRASES } from "../labels.ts";
import { lockInCost, lockInFinding, type LockInCost } from "../rules/lock-in-rule.ts";
import type { LockInFacts, RuleFinding } from "../rules/rule.ts";
import { flowOf } from "./flow-of.ts";
import type { RoutingReport } from "./routing-report.ts";

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
  const used = new Set(flowOf(answer.model, answer.assignment).bands.map(({ placeId }) => placeId));
  return answer.model.resources.flatMap((resource): LockInAnswer[] => {
    if (resource.kind !== "api" || !used.has(resource.id)) return [];
    const api = resource.id === "api-frontier" ? "api-frontier" : "api-open";
    const group = api === "api-frontier" ? "apiFrontier" : "apiOpen";
    const facts: LockInFacts = {
      monthlyUsd: parts.find(({ id, kind }) => kind === "resource" && id === resource.id)?.monthlyUsd ?? 0,
      priceRiseShare: routing.lockInRise,
      deprecationNoticeMonths: routing.lockInNoticeMonths,
      promptMigrationWeeks: routing.lockInWeeks,
      tuningMigrationWeeks: 0,
      usdPerTeamWeek: (analysis.resolved.number(`${group}.usdPerFteYear`) ?? 0) / WEEKS_PER_YEAR,
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
