import { meanLength } from "../load/length-distribution.ts";
import type { Prompt } from "../load/prompt.ts";
import type { BenchmarkOptions } from "./benchmark-options.ts";

/** What a server charges, in dollars for a million tokens. */
export interface TokenPrice {
  readonly inputUsdPerMTok: number;
  readonly outputUsdPerMTok: number;
}

/** What a run will take, as far as it is known before. */
export interface RunEstimate {
  /** Null where the number of requests depends on how fast the server is. */
  readonly requests: number | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Warm-up and measured time of all loads; null where it depends on the server. */
  readonly seconds: number | null;
  readonly usd: number | null;
  /** What the limits allow at most. */
  readonly mostUsd: number | null;
}

/**
 * Estimates a run before it starts. The largest cost takes every token that the limits allow for the dearer kind.
 *
 * @example estimateRun(options, { inputUsdPerMTok: 1.5, outputUsdPerMTok: 2 }).usd
 */
export function estimateRun(options: BenchmarkOptions, price: TokenPrice | null): RunEstimate {
  const { limits } = options;
  const { input, output } = meanTokens(options);
  const requests = expectedRequests(options);
  const counted = requests === null ? null : Math.min(requests, limits.mostRequests);
  const inputTokens = counted === null ? null : Math.round(counted * input);
  const outputTokens = counted === null ? null : Math.round(counted * output);
  const most = Math.min(limits.mostTokens, limits.mostRequests * (input + output));
  return {
    requests: counted,
    inputTokens,
    outputTokens,
    seconds: plannedSeconds(options),
    usd:
      price === null || inputTokens === null || outputTokens === null
        ? null
        : (inputTokens * price.inputUsdPerMTok + outputTokens * price.outputUsdPerMTok) / 1e6,
    mostUsd: price === null ? null : (most * Math.max(price.inputUsdPerMTok, price.outputUsdPerMTok)) / 1e6,
  };
}

function meanTokens({ prompts, endpoint }: BenchmarkOptions): { input: number; output: number } {
  const answers = endpoint !== "embeddings";
  if (prompts.kind === "synthetic")
    return { input: meanLength(prompts.input), output: answers ? meanLength(prompts.output) : 0 };
  const mean = (tokens: (prompt: Prompt) => number) =>
    prompts.prompts.reduce((total, prompt) => total + tokens(prompt), 0) / prompts.prompts.length;
  return {
    input: mean((prompt) => prompt.estimatedInputTokens),
    output: answers ? mean((prompt) => prompt.outputTokens ?? prompts.outputTokens ?? 0) : 0,
  };
}

function expectedRequests({ load, requests, seconds, warmUpSeconds }: BenchmarkOptions): number | null {
  if (load.kind === "sweep") return null;
  if (load.kind === "closed")
    return requests === null || warmUpSeconds > 0 ? null : requests * load.concurrencies.length;
  return load.requestsPerSecond.reduce((total, rate) => {
    const measured = Math.min(seconds === null ? Infinity : rate * seconds, requests ?? Infinity);
    return total + Math.ceil(measured + rate * warmUpSeconds);
  }, 0);
}

function plannedSeconds({ load, seconds, warmUpSeconds }: BenchmarkOptions): number | null {
  if (seconds === null || load.kind === "sweep") return null;
  const loads = load.kind === "closed" ? load.concurrencies.length : load.requestsPerSecond.length;
  return loads * (warmUpSeconds + seconds);
}
