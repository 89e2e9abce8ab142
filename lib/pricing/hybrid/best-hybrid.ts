import { cheapestAssignment } from "./cheapest-assignment.ts";
import type { Assignment, HybridModel } from "./hybrid-model.ts";
import { hybridProblem } from "./hybrid-problem.ts";

export type BestHybrid =
  | {
      readonly kind: "found";
      /** For each workload, in their order, the index of its route. */
      readonly assignment: Assignment;
      readonly monthlyUsd: number;
    }
  /**
   * The workloads that have no allowed route, by index; none of them where every workload has one but no
   * assignment fits the fleets whose size was set by hand.
   */
  | { readonly kind: "none"; readonly withoutRoute: readonly number[] };

/**
 * The cheapest feasible assignment of workloads to routes, exactly.
 *
 * Own GPUs are shared by all workloads routed to them, so the routes cannot be chosen one by one: a workload that
 * is dearer on own GPUs alone may be cheaper there once another has paid for the server.
 *
 * @example bestHybrid(model) // { kind: "found", assignment: [0, 2, 2], monthlyUsd: 8400 }
 */
export function bestHybrid(model: HybridModel): BestHybrid {
  const problem = hybridProblem(model);
  const withoutRoute = [...problem.choices.entries()].filter(([, c]) => c.length === 0).map(([w]) => w);
  const best = withoutRoute.length > 0 ? null : cheapestAssignment(problem);
  return best === null
    ? { kind: "none", withoutRoute }
    : { kind: "found", assignment: best.chosen.map((c) => c.route), monthlyUsd: best.monthlyUsd };
}
