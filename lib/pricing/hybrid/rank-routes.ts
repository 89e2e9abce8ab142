import { assignmentUsd } from "./assignment-cost.ts";
import { cheapestAssignment, type Solution } from "./cheapest-assignment.ts";
import type { Assignment, HybridModel } from "./hybrid-model.ts";
import { hybridProblem, type Choice, type HybridProblem } from "./hybrid-problem.ts";
import { routeBlocks } from "./route-blocks.ts";

/** What one route of one workload would cost, everything else counted in. */
export interface RouteRank {
  readonly routeId: string;
  /** Why it is not allowed, in words; empty where it is. */
  readonly blockedBecause: readonly string[];
  /** Monthly US dollars of the whole with this route, the other workloads left where they are. */
  readonly othersStayUsd: number | null;
  /** The same with the other workloads moved to whatever is cheapest then. */
  readonly othersMoveUsd: number | null;
  /** Where the workloads go then. */
  readonly assignment: Assignment | null;
}

/**
 * What every route of every workload would cost: by workload, then by its routes in their order. Amounts are null
 * where the route is not allowed, or where nothing fits the fleets whose size was set by hand.
 *
 * @param from the assignment that the others stay at, usually the best one; each of its routes must be allowed
 * @example rankRoutes(model, best.assignment)[0]?.[1]?.othersMoveUsd // 9100: dearer by what this route costs
 */
export function rankRoutes(model: HybridModel, from: Assignment): readonly (readonly RouteRank[])[] {
  const problem = hybridProblem(model);
  const start = problem.choices.flatMap((list, w) => list.filter((c) => c.route === from[w]));
  const found: Solution[] = [];
  return model.workloads.map((hybrid, w) =>
    hybrid.routes.map((route, index): RouteRank => {
      const blockedBecause = routeBlocks(model, hybrid, route);
      const choice = problem.choices[w]?.find((c) => c.route === index);
      if (start.length < model.workloads.length || choice === undefined) {
        return {
          routeId: route.id,
          blockedBecause,
          othersStayUsd: null,
          othersMoveUsd: null,
          assignment: null,
        };
      }
      const chosen = start.with(w, choice);
      const staysUsd = assignmentUsd(problem, chosen);
      const known = [...found, ...(staysUsd === Infinity ? [] : [{ monthlyUsd: staysUsd, chosen }])];
      const moved = withChoice(problem, w, choice, known);
      if (moved !== null) found.push(moved);
      return {
        routeId: route.id,
        blockedBecause,
        othersStayUsd: staysUsd === Infinity ? null : staysUsd,
        othersMoveUsd: moved?.monthlyUsd ?? null,
        assignment: moved?.chosen.map((c) => c.route) ?? null,
      };
    }),
  );
}

/** The cheapest assignment with one choice fixed. The search starts from the cheapest that is known to have it. */
function withChoice(
  problem: HybridProblem,
  w: number,
  choice: Choice,
  known: readonly Solution[],
): Solution | null {
  let start: Solution | null = null;
  for (const solution of known) {
    if (solution.chosen[w] === choice && solution.monthlyUsd < (start?.monthlyUsd ?? Infinity))
      start = solution;
  }
  return cheapestAssignment({ ...problem, choices: problem.choices.with(w, [choice]) }, start);
}
