import type { EndpointKind } from "../client/prepared-request.ts";
import type { LengthDistribution } from "../load/length-distribution.ts";
import type { HardLimits } from "../load/load-plan.ts";
import type { Prompt } from "../load/prompt.ts";
import type { LatencyTarget } from "../metrics/latency-target.ts";
import type { AddressPolicy } from "../target/address-policy.ts";

/** Which loads to try. */
export type LoadChoice =
  /** One after the other, each kept up in a closed loop. */
  | { readonly kind: "closed"; readonly concurrencies: readonly number[] }
  | {
      readonly kind: "constant" | "poisson" | "gamma";
      readonly requestsPerSecond: readonly number[];
      readonly burstiness: number;
      readonly mostInFlight: number;
    }
  /** Looks for the largest load that meets the latency target: streams, or Poisson arrivals a second. */
  | { readonly kind: "sweep"; readonly over: "streams"; readonly first: number; readonly most: number }
  | {
      readonly kind: "sweep";
      readonly over: "rate";
      readonly first: number;
      readonly most: number;
      readonly mostInFlight: number;
    };

export type PromptChoice =
  | {
      readonly kind: "synthetic";
      readonly input: LengthDistribution;
      readonly output: LengthDistribution;
      /** 0 to 1. */
      readonly sharedPrefix: number;
    }
  | {
      readonly kind: "listed";
      readonly prompts: readonly [Prompt, ...Prompt[]];
      readonly salted: boolean;
      /** For prompts that do not say how long their answer is to be. */
      readonly outputTokens: number | null;
    };

export interface BenchmarkOptions {
  readonly url: string;
  readonly policy: AddressPolicy;
  /** Held in memory alone. */
  readonly apiKey: string | null;
  /** False leaves the server's own words out of what is said of its errors; they are quoted unless it is. */
  readonly quotesServer?: boolean;
  /** Null: the only one that the server lists. */
  readonly model: string | null;
  readonly endpoint: EndpointKind;
  readonly load: LoadChoice;
  readonly prompts: PromptChoice;
  readonly warmUpSeconds: number;
  readonly seconds: number | null;
  readonly requests: number | null;
  readonly coolDownSeconds: number;
  readonly drainSeconds: number;
  readonly idleTimeoutSeconds: number;
  /** For all loads together. */
  readonly limits: HardLimits;
  readonly target: LatencyTarget | null;
  /** Share of requests that has to meet the target for a load to count as met. */
  readonly attainment: number;
  /** Null: one thread, and more when it was too busy. */
  readonly workers: number | null;
  readonly seed: number;
  /** Unlike that of any other run, so that no prompt is in the server's cache already. */
  readonly runId: string;
}
