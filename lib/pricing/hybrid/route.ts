import type { Capacity } from "../capacity.ts";
import type { Workload } from "../workload.ts";

/** What a call to a model differs in from the workload's own request; what is left out stays as it is. */
export type CallTokens = Partial<
  Pick<Workload, "inputTokens" | "outputTokens" | "cachedInputShare" | "cacheWriteShare">
>;

/** One call to one resource. */
export interface RouteCall {
  readonly resourceId: string;
  readonly tokens: CallTokens;
  /** What one replica sustains for this call. Pools need it; other resources ignore it. */
  readonly capacity: Capacity | null;
  /** What is really reached of the stated throughput. */
  readonly throughputFactor: number;
  /** Seconds until the answer is complete; null where nobody has measured it. */
  readonly latencySeconds: number | null;
}

/** A router or verifier: what decides whether a request goes on to the next stage. */
export interface RouteGate {
  readonly usdPerRequest: number;
  readonly latencySeconds: number;
  /** The call that the gate itself makes, such as a small classifier on own GPUs; null where it makes none. */
  readonly call: RouteCall | null;
}

/** One stage of a route. A route of a single stage is plain routing, two or three make a cascade. */
export interface RouteStage {
  readonly call: RouteCall;
  /** Decides what goes on. Null on the last stage, and where deciding costs nothing. */
  readonly gate: RouteGate | null;
  /** Share of the requests that reach this stage and go on to the next. The last stage's is not used. */
  readonly escalationShare: number;
}

/**
 * How a cascade decides.
 * - `verify`: the stage answers first and its answer is judged, so that what goes on has paid for both.
 * - `predict`: a router looks at the request before any model does, so that what goes on skips the stage.
 */
export type CascadeMode = "verify" | "predict";

/** One way to serve a workload. */
export interface HybridRoute {
  readonly id: string;
  readonly name: string;
  readonly mode: CascadeMode;
  readonly stages: readonly RouteStage[];
  /** The user's own measurement or a stated assumption, on whatever scale the workloads use; null: not known. */
  readonly quality: number | null;
  /** Why this workload may not go this way, in words; empty where it may. */
  readonly blockedBecause: readonly string[];
}

/** A workload with the ways that it can be served. */
export interface HybridWorkload {
  readonly workload: Workload;
  /** The least quality it needs, on the scale of the routes; null: any will do. */
  readonly neededQuality: number | null;
  readonly routes: readonly HybridRoute[];
}
