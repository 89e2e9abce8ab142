import { isMixture } from "./model-shape.ts";
import type { StepContext } from "./step-context.ts";

/**
 * Kernels per layer that the parts of a layer start: assumed from the structure of a layer, not traced; only their ratio
 * matters. A dense layer starts ten: norm, query-key-value, rotation with the write to the cache, attention, output,
 * norm, gate and up, activation, down, and one to quantise. A mixture puts seven in place of the feed-forward's three
 * (router, top choice, sorting, up with activation, quantising, down, combining); its shared expert runs fused with the
 * others or beside them. Latent attention adds the query's second product and the two in and out of the latent space.
 */
const KERNELS = {
  layer: 10,
  mixture: 4,
  latentAttention: 3,
  sparseIndexer: 6,
  linearAttention: 4,
};
const ACTIVATION_BYTES = 2;
/** Reads and writes of the residual stream per layer: norms, residual adds, quantisation, inputs and outputs of products. */
const RESIDUAL_PASSES = 12;

/**
 * Seconds of fixed work: starting kernels, one scheduler pass per step, and its bookkeeping per sequence. Steps that only
 * decode replay a recorded graph of kernels; a step that carries a prompt has a shape of its own, so its kernels are
 * started one by one, which takes longer.
 */
export function launchSeconds(step: StepContext): number {
  const { model, layers, layout, constants } = step;
  const kernels =
    KERNELS.layer * model.layers +
    KERNELS.mixture * layers.mixture +
    (model.mlaKvRank > 0 ? KERNELS.latentAttention * layers.attention : 0) +
    (model.sparseAttentionTokens > 0 ? KERNELS.sparseIndexer * layers.attention : 0) +
    KERNELS.linearAttention * layers.linear;
  const startSeconds = constants.kernelSeconds + constants.unrecordedKernelSeconds * step.promptStepShare;
  return (
    startSeconds * kernels * step.layerShare +
    constants.stepSeconds +
    constants.sequenceSeconds * step.decodingSequences * layout.pipelineParallel
  );
}

/** Seconds to move activations through memory between products, which small models and long prompts feel most. */
export function activationSeconds(step: StepContext): number {
  const { model, layers, layout } = step;
  const tokens = step.decodingSequences + step.promptTokens;
  const headSize = model.mlaKvRank > 0 ? model.mlaValueSize : model.headSize;
  const attention = ((model.queryHeads + model.kvHeads) * 2 * headSize) / layout.tensorParallel;
  const perToken =
    model.layers * (RESIDUAL_PASSES * model.hiddenSize + attention) +
    (layers.dense * 3 * model.denseFfnSize) / layout.tensorParallel +
    expertActivations(step);
  const bytes = tokens * perToken * ACTIVATION_BYTES * step.layerShare;
  return bytes / (step.bytesPerSecond * step.constants.activationBandwidthShare);
}

/** Numbers moved per token for its experts, on one GPU: in and out at full width (once per slice), and the inner width. */
function expertActivations(step: StepContext): number {
  const { model, layers, layout } = step;
  if (!isMixture(model)) return 0;
  const sliced = layout.expertParallel === 1 && layout.dataParallel === 1;
  const width = 2 * model.hiddenSize * (sliced ? layout.tensorParallel : 1) + 3 * model.expertFfnSize;
  return (layers.mixture * model.expertsPerToken * width * layout.dataParallel) / step.stageGpus;
}
