import { figure, type Figure } from "./figure.ts";
import type { Workload } from "./workload.ts";

/**
 * What one replica sustains for a workload while it meets the latency target, in the unit the source gives.
 * `prefill-and-decode` is for tables that give the two phases apart: the replica spends time on each in turn.
 */
export type Capacity =
  | { readonly unit: "output-tokens"; readonly tokensPerSecond: number }
  | { readonly unit: "input-tokens"; readonly tokensPerSecond: number }
  | { readonly unit: "total-tokens"; readonly tokensPerSecond: number }
  | { readonly unit: "requests"; readonly requestsPerSecond: number }
  | {
      readonly unit: "prefill-and-decode";
      readonly prefillTokensPerSecond: number;
      readonly decodeTokensPerSecond: number;
    };

/**
 * Seconds of one whole replica that one request takes up: 1 / capacity in requests per second.
 *
 * @param throughputFactor what is really reached of the stated throughput
 * @example 500 output tokens at 1,000 output tokens/s
 * replicaSeconds(workload, { unit: "output-tokens", tokensPerSecond: 1000 }).value // 0.5
 */
export function replicaSeconds(workload: Workload, capacity: Capacity, throughputFactor = 1): Figure {
  const { inputTokens, outputTokens, scope } = workload;
  const make = (value: number, formula: string, terms: Record<string, number>) =>
    throughputFactor === 1
      ? figure("replicaSecondsPerRequest", "seconds", value, formula, terms, scope)
      : figure(
          "replicaSecondsPerRequest",
          "seconds",
          value / throughputFactor,
          `(${formula}) / throughputFactor`,
          { ...terms, throughputFactor },
          scope,
        );
  switch (capacity.unit) {
    case "output-tokens": {
      const { tokensPerSecond } = capacity;
      return make(outputTokens / tokensPerSecond, "outputTokens / tokensPerSecond", {
        outputTokens,
        tokensPerSecond,
      });
    }
    case "input-tokens": {
      const { tokensPerSecond } = capacity;
      return make(inputTokens / tokensPerSecond, "inputTokens / tokensPerSecond", {
        inputTokens,
        tokensPerSecond,
      });
    }
    case "total-tokens": {
      const { tokensPerSecond } = capacity;
      return make(
        (inputTokens + outputTokens) / tokensPerSecond,
        "(inputTokens + outputTokens) / tokensPerSecond",
        {
          inputTokens,
          outputTokens,
          tokensPerSecond,
        },
      );
    }
    case "requests": {
      const { requestsPerSecond } = capacity;
      return make(1 / requestsPerSecond, "1 / requestsPerSecond", { requestsPerSecond });
    }
    case "prefill-and-decode": {
      const { prefillTokensPerSecond, decodeTokensPerSecond } = capacity;
      return make(
        inputTokens / prefillTokensPerSecond + outputTokens / decodeTokensPerSecond,
        "inputTokens / prefillTokensPerSecond + outputTokens / decodeTokensPerSecond",
        { inputTokens, prefillTokensPerSecond, outputTokens, decodeTokensPerSecond },
      );
    }
  }
}
