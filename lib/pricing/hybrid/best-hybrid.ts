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
  /** Monthly US dollars of the whole with this route, the other workloads left where they are best. */
  readonly othersStayUsd: number | null;
  /** The same with the other workloads moved to whatever is cheapest then. */
  readonly othersMoveUsd: number | null;
  /** Where the workloads go then. */
  readonly assignment: Assignment | null;
}

export type BestHybrid =
  | {
      readonly kind: "found";
      readonly assignment: Assignment;
      readonly monthlyUsd: number;
      /** By workload, then by its routes in their order. */
      readonly ranking: readonly (readonly RouteRank[])[];
    }
  /** Some workloads have no route that is allowed, or no assignment fits the fleets that were set by hand. */
  | {
      readonly kind: "none";
      readonly withoutRoute: readonly number[];
      readonly ranking: readonly (readonly RouteRank[])[];
    };

/**
 * The cheapest feasible assignment of workloads to routes, exactly, and what every other route would cost.
 *
 * Own GPUs are shared by all workloads routed to them, so the routes cannot be chosen one by one: a workload that
 * is dearer on own GPUs alone may be cheaper there once another has paid for the server.
 *
 * @example bestHybrid(model) // { kind: "found", assignment: [0, 2, 2], monthlyUsd: 8400, ranking: [...] }
 */
export function bestHybrid(model: HybridModel): BestHybrid {
  const problem = hybridProblem(model);
  const withoutRoute = [...problem.choices.entries()].filter(([, c]) => c.length === 0).map(([w]) => w);
  const best = withoutRoute.length > 0 ? null : cheapestAssignment(problem);
  if (best === null) return { kind: "none", withoutRoute, ranking: ranking(model, problem, null) };
  return {
    kind: "found",
    assignment: routesOf(best),
    monthlyUsd: best.monthlyUsd,
    ranking: ranking(model, problem, best),
  };
}

const routesOf = ({ chosen }: Solution): Assignment => chosen.map((c) => c.route);

function ranking(
  model: HybridModel,
  problem: HybridProblem,
  best: Solution | null,
): readonly (readonly RouteRank[])[] {
  return model.workloads.map((hybrid, w) =>
    hybrid.routes.map((route, index): RouteRank => {
      const blockedBecause = routeBlocks(model, hybrid, route);
      const choice = problem.choices[w]?.find((c) => c.route === index);
      if (best === null || choice === undefined) {
        return {
          routeId: route.id,
          blockedBecause,
          othersStayUsd: null,
          othersMoveUsd: null,
          assignment: null,
        };
      }
      const moved = withChoice(problem, best, w, choice);
      const staying = best.chosen.with(w, choice);
      const staysUsd = assignmentUsd(problem, staying);
      return {
        routeId: route.id,
        blockedBecause,
        othersStayUsd: staysUsd === Infinity ? null : staysUsd,
        othersMoveUsd: moved?.monthlyUsd ?? null,
        assignment: moved && routesOf(moved),
      };
    }),
  );
}

/** The cheapest assignment with one choice fixed, starting from what changing only that would cost. */
function withChoice(problem: HybridProblem, best: Solution, w: number, choice: Choice): Solution | null {
  if (best.chosen[w] === choice) return best;
  const chosen = best.chosen.with(w, choice);
  const monthlyUsd = assignmentUsd(problem, chosen);
  const known = monthlyUsd === Infinity ? null : { monthlyUsd, chosen };
  return cheapestAssignment({ ...problem, choices: problem.choices.with(w, [choice]) }, known);
}
