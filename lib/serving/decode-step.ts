import { attentionSeconds, cacheSeconds } from "./attention-time.ts";
import { communicationSeconds } from "./communication-time.ts";
import { activationSeconds, launchSeconds } from "./overhead-time.ts";
import { productsSeconds } from "./products-time.ts";
import type { StepContext } from "./step-context.ts";
import { weightsSeconds } from "./weights-time.ts";

/** The parts of one step, in seconds. */
export interface StepSeconds {
  readonly weights: number;
  readonly kv: number;
  readonly compute: number;
  readonly communication: number;
  readonly overhead: number;
}

/**
 * Time of one decode step of one pipeline stage, by part. The parts are added, not overlapped: within one layer each
 * kernel waits for the one before, so reading, arithmetic and communication of a layer follow each other. (The textbook
 * maximum of compute and bandwidth reads measured tables two to three times worse.)
 *
 * @example
 * decodeStepSeconds(stepContext(question, 64, SERVING_CONSTANTS)) // { weights: 0.011, kv: 0.002, ... }
 */
export function decodeStepSeconds(step: StepContext): StepSeconds {
  return {
    weights: weightsSeconds(step),
    kv: cacheSeconds(step),
    compute: productsSeconds(step) + attentionSeconds(step) + activationSeconds(step),
    communication: communicationSeconds(step),
    overhead: launchSeconds(step),
  };
}

/** Sum of the parts. */
export function totalSeconds(parts: StepSeconds): number {
  return parts.weights + parts.kv + parts.compute + parts.communication + parts.overhead;
}
