import { estimateTokens } from "../load/estimate-tokens.ts";
import type { HardLimits } from "../load/load-plan.ts";
import type { Prompt } from "../load/prompt.ts";
import type { BenchmarkOptions, LoadChoice, PromptChoice } from "../run/benchmark-options.ts";
import type { AddressPolicy } from "../target/address-policy.ts";
import { RUN_BOUNDS, RUN_LIMITS } from "./run-bounds.ts";
import type { RunRequest } from "./run-request.ts";

/** Share of requests that has to meet the latency target. */
const ATTAINMENT = 0.95;

/**
 * The run that a page asks for, within what a page may ask for. The page itself reads an estimate from it, so that
 * the estimate is of what will run.
 */
export function runOptions(
  request: RunRequest,
  policy: AddressPolicy,
  runId: string,
  limits: HardLimits = RUN_LIMITS,
): BenchmarkOptions {
  const { timeToFirstTokenMs, timePerOutputTokenMs, endToEndMs } = request.target;
  const hasTarget = timeToFirstTokenMs !== null || timePerOutputTokenMs !== null || endToEndMs !== null;
  return {
    url: request.url,
    policy,
    apiKey: request.apiKey,
    quotesServer: false,
    model: request.model,
    endpoint: request.endpoint,
    load: loadChoice(request.load),
    prompts: promptChoice(request.prompts),
    warmUpSeconds: request.warmUpSeconds,
    seconds: request.seconds,
    requests: null,
    coolDownSeconds: 0,
    drainSeconds: RUN_BOUNDS.drainSeconds,
    idleTimeoutSeconds: RUN_BOUNDS.idleTimeoutSeconds,
    limits,
    target: hasTarget ? request.target : null,
    attainment: ATTAINMENT,
    workers: null,
    seed: 1,
    runId,
  };
}

function loadChoice(load: RunRequest["load"]): LoadChoice {
  switch (load.kind) {
    case "closed":
      return load;
    case "constant":
    case "poisson":
      return { ...load, burstiness: 1, mostInFlight: RUN_BOUNDS.concurrency };
    case "sweep":
      return { kind: "sweep", over: "streams", first: 1, most: load.most };
  }
}

/** How long the prompts are is estimated here again: whoever asks does not decide how far the limit on tokens goes. */
function promptChoice(prompts: RunRequest["prompts"]): PromptChoice {
  if (prompts.kind === "synthetic") return prompts;
  const [first, ...others] = prompts.prompts.map(({ text, outputTokens }): Prompt => {
    return { text, outputTokens, estimatedInputTokens: estimateTokens(text) };
  });
  if (first === undefined) throw new Error("A request without prompts is none; its check refuses it.");
  return { ...prompts, prompts: [first, ...others] };
}
