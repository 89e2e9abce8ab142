import type { HybridRoute } from "./route.ts";

/** Shares of a workload's requests that get to each stage of a route. */
export interface StageReach {
  /** Share whose request calls the stage's model. */
  readonly calls: number;
  /** Share that passes the stage's gate. */
  readonly gates: number;
}

/**
 * How many of the requests reach each stage. With `verify` stage s is called by everything that reached it;
 * with `predict` only by what its gate keeps there.
 *
 * @example Escalation shares 0.3 and 0.5, three stages
 * // verify: calls 1, 0.3, 0.15; predict: calls 0.7, 0.15, 0.15
 */
export function routeReach(route: HybridRoute): readonly StageReach[] {
  let arriving = 1;
  return route.stages.map((stage, s) => {
    const isLast = s === route.stages.length - 1;
    const goesOn = isLast ? 0 : arriving * stage.escalationShare;
    const calls = route.mode === "predict" ? arriving - goesOn : arriving;
    const gates = stage.gate === null || isLast ? 0 : arriving;
    arriving = goesOn;
    return { calls, gates };
  });
}
