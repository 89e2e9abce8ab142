import type { ServingConstants } from "./constants.ts";
import { decodeStepSeconds, totalSeconds } from "./decode-step.ts";
import { stepContext, type StepQuestion } from "./step-context.ts";

/**
 * Seconds to read one prompt on an idle replica: a step that generates one token and carries the whole prompt, through
 * every pipeline stage.
 *
 * @example
 * prefillSeconds({ ...question, inputTokens: 2048 }, SERVING_CONSTANTS) // 0.1
 */
export function prefillSeconds(question: StepQuestion, constants: ServingConstants): number {
  const step = stepContext({ ...question, outputTokens: 1 }, 1, constants);
  return totalSeconds(decodeStepSeconds(step)) * question.layout.pipelineParallel;
}
