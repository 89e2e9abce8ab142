import { isMixture } from "./model-shape.ts";
import type { StepContext } from "./step-context.ts";

const EMBEDDING_BYTES = 2;

/**
 * Seconds to read the weights once: attention, dense and shared feed-forward, the output head, and the experts that
 * the step's tokens reach.
 */
export function weightsSeconds(step: StepContext): number {
  const { constants, parameters, layout } = step;
  const denseBytes =
    ((parameters.attention * step.bytesPerAttentionWeight +
      (parameters.denseFfn + parameters.sharedExperts) * step.bytesPerWeight +
      parameters.embedding * EMBEDDING_BYTES) /
      layout.tensorParallel) *
    step.layerShare;
  return denseBytes / (step.bytesPerSecond * constants.denseBandwidthShare) + expertsSeconds(step);
}

/**
 * Experts read: those that the step's tokens reach. Steps that carry a prompt reach nearly all, the others only those
 * of the decoding sequences. A slice of few megabytes streams slowly.
 */
function expertsSeconds(step: StepContext): number {
  const { model, constants, parameters, layout } = step;
  if (!isMixture(model)) return 0;
  const withoutPrompt = reachedShare(step, step.decodingSequences);
  const withPrompt = reachedShare(step, step.decodingSequences + step.promptTokens / step.promptStepShare);
  const reached = withoutPrompt + (withPrompt - withoutPrompt) * step.promptStepShare;
  const bytes = ((parameters.allExperts * step.bytesPerWeight) / step.stageGpus) * step.layerShare * reached;
  const slices = layout.expertParallel > 1 ? step.stageGpus / layout.expertParallel : step.stageGpus;
  const sliceMegabytes =
    (model.ffnMatrices * model.hiddenSize * model.expertFfnSize * step.bytesPerWeight) / slices / 1e6;
  const ramp = 1 + constants.expertRampMegabytes / sliceMegabytes;
  return (bytes * ramp) / (step.bytesPerSecond * constants.expertBandwidthShare);
}

/**
 * Share of the E experts that N tokens reach with k each. Routers have favourites: where an expert's popularity varies
 * as a gamma distribution of shape a, the share is 1 − (1 − k/E) × (1 + (N − 1)/a × k/E)^−a. One token reaches k/E of
 * them, as it must; a large a gives the textbook's even routing, 1 − (1 − k/E)^N, which reads too many experts at
 * tens of tokens.
 */
function reachedShare(step: StepContext, tokensPerGroup: number): number {
  const chosen = step.model.expertsPerToken / step.model.experts;
  const { expertEvenness } = step.constants;
  const others = Math.max(0, tokensPerGroup * step.layout.dataParallel - 1);
  return 1 - (1 - chosen) * (1 + (others * chosen) / expertEvenness) ** -expertEvenness;
}
