import type { RuleFinding } from "../rules/rule.ts";
import type { RoutingReport } from "./routing-report.ts";

/** One thing that the rules say, with all the work and all the ways that it is about. */
export interface GroupedFinding extends RuleFinding {
  readonly workloads: readonly string[];
  readonly routes: readonly string[];
}

const ORDER = { exclude: 0, flag: 1, ok: 2 } as const;

/**
 * What the rules say about all workloads on all their ways, each sentence once: what excludes first, then what somebody
 * has to look at, then what is met.
 */
export function groupedFindings({ rows }: RoutingReport): readonly GroupedFinding[] {
  const groups = new Map<string, GroupedFinding>();
  for (const { name, ways } of rows) {
    for (const { route, findings } of ways) {
      for (const finding of findings) {
        const known = groups.get(finding.reason);
        groups.set(finding.reason, {
          ...finding,
          workloads: withMember(known?.workloads, name),
          routes: withMember(known?.routes, route.name),
        });
      }
    }
  }
  return [...groups.values()].toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
}

const withMember = (list: readonly string[] = [], member: string): readonly string[] =>
  list.includes(member) ? list : [...list, member];
