import type { Provenance, Sourced } from "../../catalog/provenance.ts";
import type { Rule, RulePlace, RuleWorkload } from "./rule.ts";

interface ProviderRule {
  readonly ruleId: string;
  readonly applies: (workload: RuleWorkload) => boolean;
  /** Whether the provider meets it; null: not known. */
  readonly meets: (place: RulePlace, workload: RuleWorkload) => Sourced<boolean> | null;
  readonly source: Provenance;
  /** Why it matters, as the first half of a sentence. */
  readonly because: (workload: RuleWorkload) => string;
  /** What the provider does or does not, as the second half. */
  readonly met: string;
  readonly unmet: string;
  readonly wouldChange: string;
  /** Whether it has to be met on servers of one's own too: where they stand is a fact about them. */
  readonly appliesToOwnServers?: boolean;
}

/**
 * A rule about everybody who processes data for somebody else: APIs and rented machines. Nobody else sees what stays
 * on servers of one's own, so that the rule is met there. What is not known is flagged and never taken for a yes or
 * a no.
 */
export function providerRule(given: ProviderRule): Rule {
  const { ruleId, source } = given;
  return (workload, route) => {
    if (!given.applies(workload)) return [];
    const because = given.because(workload);
    return route.places.map((place) => {
      const base = { ruleId, place: place.name, source };
      if (place.kind === "owned" && given.appliesToOwnServers !== true) {
        const reason = `${because}, and on servers of your own nobody else processes it.`;
        return { ...base, outcome: "ok", reason, wouldChange: null };
      }
      const known = given.meets(place, workload);
      const who = place.facts.provider;
      if (known === null) {
        return {
          ...base,
          outcome: "flag",
          reason: `${because}. Whether ${who} ${given.met} is not known here.`,
          wouldChange:
            place.kind === "owned" ? "State where your servers stand." : `Ask ${who}, and state the answer.`,
        };
      }
      const { provenance } = known;
      const saw = `${provenance.source}, ${provenance.asOf}`;
      const read = provenance.confidence === "assumption" ? base : { ...base, evidence: provenance };
      return known.value
        ? {
            ...read,
            outcome: "ok",
            reason: `${because}, and ${who} ${given.met} (${saw}).`,
            wouldChange: null,
          }
        : {
            ...read,
            outcome: "exclude",
            reason: `${because}, but ${who} ${given.unmet} (${saw}).`,
            wouldChange: given.wouldChange,
          };
    });
  };
}
