import { SERVING_CONSTANTS, type ServingConstants } from "./constants.ts";
import { coreEstimate } from "./core-estimate.ts";
import { totalSeconds, type StepSeconds } from "./decode-step.ts";
import { gpuCount } from "./layout.ts";
import { whyNotFitting } from "./memory.ts";
import { prefillSeconds } from "./prefill.ts";
import type { ServingCase } from "./serving-case.ts";
import { timeToFirstToken, type SecondsRange } from "./time-to-first-token.ts";

export type StepPart = keyof StepSeconds;

export interface ThroughputEstimate {
  /** Tokens generated per second by the whole replica. */
  readonly outputTokensPerSecond: number;
  readonly outputTokensPerSecondPerGpu: number;
  readonly requestsPerSecond: number;
  readonly timePerOutputTokenSeconds: number;
  readonly timeToFirstTokenSeconds: SecondsRange;
  /** Requests that decode at once in the whole replica. */
  readonly batch: number;
  /** Parts of the step; they sum to one. */
  readonly shares: Readonly<Record<StepPart, number>>;
  /** The largest share. */
  readonly limitedBy: StepPart;
  readonly fits: boolean;
  /** Why it does not fit, in one sentence; null when it fits. */
  readonly reason: string | null;
}

/**
 * Throughput of one replica in steady state: batch ÷ step time, with the prompts of new requests carried in the steps.
 * When the model does not fit, the figures are those of a batch of one and `fits` is false.
 *
 * Errors: none thrown; lengths, concurrency and layout are expected positive.
 *
 * @example
 * estimateThroughput({ model: llama33_70b, gpu: h100, layout: tensorLayout(4), weightPrecision: "fp8",
 *   kvPrecision: "8-bit", engineFamily: "other", inputTokens: 1024, outputTokens: 1024,
 *   load: { kind: "concurrency", requests: 64 } }).outputTokensPerSecond // about 3,400
 */
export function estimateThroughput(
  question: ServingCase,
  constants: ServingConstants = SERVING_CONSTANTS,
): ThroughputEstimate {
  const core = coreEstimate(question, constants);
  const { parts, cycleSeconds, outputTokensPerSecond } = core;
  const total = totalSeconds(parts);
  // Waiting for the front end beyond the step itself is host work, hence overhead.
  const waited = cycleSeconds - total;
  const shares = {
    weights: parts.weights / cycleSeconds,
    kv: parts.kv / cycleSeconds,
    compute: parts.compute / cycleSeconds,
    communication: parts.communication / cycleSeconds,
    overhead: (parts.overhead + waited) / cycleSeconds,
  };
  const reason = whyNotFitting(question, question.inputTokens, question.outputTokens);
  return {
    outputTokensPerSecond,
    outputTokensPerSecondPerGpu: outputTokensPerSecond / gpuCount(question.layout),
    requestsPerSecond: outputTokensPerSecond / question.outputTokens,
    timePerOutputTokenSeconds: cycleSeconds * question.layout.pipelineParallel,
    timeToFirstTokenSeconds: timeToFirstToken(question, core, prefillSeconds(question, constants)),
    batch: core.batch,
    shares,
    limitedBy: largest(shares),
    fits: reason === null,
    reason,
  };
}

function largest(shares: Readonly<Record<StepPart, number>>): StepPart {
  let best: StepPart = "weights";
  for (const part of ["kv", "compute", "communication", "overhead"] as const) {
    if (shares[part] > shares[best]) best = part;
  }
  return best;
}
