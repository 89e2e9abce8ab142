import type { HybridRoute } from "./route.ts";
import { routeReach } from "./route-reach.ts";

export interface RouteLatency {
  /** Mean over the workload's requests. */
  readonly meanSeconds: number;
  /** What a request waits that goes through every stage. */
  readonly longestSeconds: number;
}

/**
 * How long a route takes. Null where the latency of a call that requests do make is not known: part of a sum
 * would look like the whole.
 *
 * @example Verify, 1 s and 4 s, gate 0.1 s, 30 % escalated: mean 1 + 0.1 + 0.3 × 4 = 2.3 s, longest 5.1 s
 */
export function routeLatency(route: HybridRoute): RouteLatency | null {
  const reach = routeReach(route);
  let meanSeconds = 0;
  let before = 0;
  let longestSeconds = 0;
  for (const [s, stage] of route.stages.entries()) {
    const { calls = 0, gates = 0 } = reach[s] ?? {};
    const called = stage.call.latencySeconds;
    if (calls > 0 && called === null) return null;
    if (gates > 0 && stage.gate) {
      const own = stage.gate.call === null ? 0 : stage.gate.call.latencySeconds;
      if (own === null) return null;
      const gate = stage.gate.latencySeconds + own;
      meanSeconds += gates * gate;
      before += gate;
    }
    if (calls <= 0) continue;
    meanSeconds += calls * (called ?? 0);
    longestSeconds = Math.max(longestSeconds, before + (called ?? 0));
    // Who skips a stage does not wait for it.
    if (route.mode === "verify") before += called ?? 0;
  }
  return { meanSeconds, longestSeconds };
}
