import { batchOf } from "./batch.ts";
import type { ServingConstants } from "./constants.ts";
import { decodeStepSeconds, totalSeconds, type StepSeconds } from "./decode-step.ts";
import type { ServingCase } from "./serving-case.ts";
import { stepContext } from "./step-context.ts";

export interface CoreEstimate {
  readonly parts: StepSeconds;
  /** Step time of one stage, the front end included. */
  readonly cycleSeconds: number;
  readonly batch: number;
  readonly outputTokensPerSecond: number;
}

/** Wall-clock share that a finite run loses while it fills and drains, in waves of the batch. */
const RAMP_WAVES = 0.4;
/** How sharply step time and front end combine: the slower of the two wins, softly. */
const FRONT_END_SHARPNESS = 3;

/** The part of the estimate that the fit needs: batch, step and throughput. */
export function coreEstimate(question: ServingCase, constants: ServingConstants): CoreEstimate {
  const { layout, load } = question;
  const perGroup = batchOf(question);
  const inFlight = Math.max(1, perGroup / layout.pipelineParallel);
  const parts = decodeStepSeconds(stepContext(question, inFlight, constants));
  const stepSeconds = totalSeconds(parts);
  const decoding = inFlight * layout.dataParallel;
  const frontEndSeconds = load.kind === "concurrency" ? constants.streamedTokenSeconds * decoding : 0;
  const cycleSeconds =
    stepSeconds * (1 + (frontEndSeconds / stepSeconds) ** FRONT_END_SHARPNESS) ** (1 / FRONT_END_SHARPNESS);
  const batch = perGroup * layout.dataParallel;
  const finite = load.kind === "offline" && load.requests !== null ? load.requests : null;
  const rampShare = finite === null ? 1 : finite / (finite + RAMP_WAVES * Math.min(batch, finite));
  return { parts, cycleSeconds, batch, outputTokensPerSecond: (decoding / cycleSeconds) * rampShare };
}
