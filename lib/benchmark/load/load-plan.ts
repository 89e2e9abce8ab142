import type { ArrivalPattern } from "./arrivals.ts";

/** How requests come: so many at a time, each replaced when it ends, or at given moments whatever the server does. */
export type LoadPattern =
  | { readonly kind: "closed"; readonly concurrency: number }
  | (ArrivalPattern & {
      /** More than these are not sent at the same time; what is due waits, and its waiting counts. */
      readonly mostInFlight: number;
    });

/** What a run may cost at most, whatever else it was told. */
export interface HardLimits {
  readonly mostSeconds: number;
  readonly mostRequests: number;
  /** Input and output together, as counted by the server for what has ended and as estimated for what has not. */
  readonly mostTokens: number;
}

export interface LoadPlan {
  readonly pattern: LoadPattern;
  /** Requests that begin in this time are sent but not measured; streams of a closed loop begin spread over half of it. */
  readonly warmUpSeconds: number;
  /** Measured time after the warm-up; null: until the requests are used up. */
  readonly seconds: number | null;
  /** Measured requests; null: until the time is up. */
  readonly requests: number | null;
  /** Requests that begin in this time before the end of `seconds` are sent but not measured. */
  readonly coolDownSeconds: number;
  /** How long to wait for requests that are under way at the end. */
  readonly drainSeconds: number;
  readonly limits: HardLimits;
  readonly seed: number;
  /** Which part of the load this thread carries. */
  readonly shard: { readonly index: number; readonly of: number };
}

export const HARD_LIMITS: HardLimits = {
  mostSeconds: 3600,
  mostRequests: 1_000_000,
  mostTokens: 1_000_000_000,
};

/**
 * Why a load ended: as planned, by the user, at a hard limit, or because nothing but errors came back.
 */
export type StopReason = "done" | "cancelled" | "time-limit" | "request-limit" | "token-limit" | "failing";
