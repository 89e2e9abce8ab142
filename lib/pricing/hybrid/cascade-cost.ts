import type { CascadeMode } from "./route.ts";

/** One stage of a cascade by what a request costs there. */
export interface StageCost {
  /** US dollars of one request that the stage's model serves. */
  readonly usdPerRequest: number;
  /** US dollars of the router or verifier for each request that arrives; the last stage has none. */
  readonly gateUsdPerRequest: number;
  /** Share of what arrives that goes on; the last stage's is not used. */
  readonly escalationShare: number;
}

/**
 * Mean cost of one request through a cascade of any number of stages, from the last one backwards:
 * - `verify`: cost(s) = model + gate + escalated × cost(s + 1)
 * - `predict`: cost(s) = gate + kept × model + escalated × cost(s + 1)
 *
 * @example Verify: a small model at $1, a check at $0.10, 20 % escalated to a model at $10: 1 + 0.1 + 2 = $3.10
 */
export function cascadeUsdPerRequest(mode: CascadeMode, stages: readonly StageCost[]): number {
  let rest = stages.at(-1)?.usdPerRequest ?? 0;
  for (const stage of stages.slice(0, -1).reverse()) {
    const { escalationShare, gateUsdPerRequest, usdPerRequest } = stage;
    const model = mode === "verify" ? usdPerRequest : (1 - escalationShare) * usdPerRequest;
    rest = model + gateUsdPerRequest + escalationShare * rest;
  }
  return rest;
}
