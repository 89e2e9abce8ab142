import { isMixture } from "./model-shape.ts";
import type { StepContext } from "./step-context.ts";

/**
 * Seconds of matrix products: 2 operations per weight and token, at the share of the peak rate that such products
 * reach. Every decoding sequence and every prompt token pays for all layers; only decoding sequences pay for the
 * output head, which stays at 16 bits.
 */
export function productsSeconds(step: StepContext): number {
  const { constants, parameters, layout, gpu } = step;
  const tokens = step.decodingSequences + step.promptTokens;
  const at16 = gpu.flops16PerSecond * constants.flops16Share;
  const atRate = step.rate.peakFlopsPerSecond * step.rateShare;
  const attentionRate = step.bytesPerAttentionWeight === 2 && step.bytesPerWeight !== 2 ? at16 : atRate;
  const perToken =
    (parameters.attention / attentionRate + (parameters.denseFfn + parameters.sharedExperts) / atRate) *
      tokens +
    (parameters.embedding / at16) * step.decodingSequences;
  const dense = ((2 * perToken) / layout.tensorParallel) * step.layerShare;
  return (dense + expertProductsSeconds(step, tokens, atRate)) / step.hardwareShare;
}

/**
 * Expert products are spread over all GPUs of the stage. Whole experts on GPUs wait for the busiest one; sliced experts
 * are narrow, and narrow products run slower.
 */
function expertProductsSeconds(step: StepContext, tokens: number, rate: number): number {
  const { model, constants, parameters, layout } = step;
  if (!isMixture(model)) return 0;
  const wholeExperts = layout.expertParallel > 1;
  const operations =
    ((2 * parameters.oneExpert * model.expertsPerToken * tokens * layout.dataParallel) / step.stageGpus) *
    step.layerShare;
  const width = model.expertFfnSize / (wholeExperts ? 1 : layout.tensorParallel);
  const ramp = 1 + constants.expertRampWidth / width;
  const imbalance = wholeExperts ? constants.expertImbalance : 1;
  return (operations * ramp * imbalance) / (rate * constants.expertFlopsShare);
}
