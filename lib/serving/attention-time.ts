import { INDEX_KEY_BYTES, kvBytesPerSequence, linearStateBytes } from "./kv-cache.ts";
import type { StepContext } from "./step-context.ts";

/**
 * Seconds to read the cache of all decoding sequences at their mean length. Sparse attention reads its chosen tokens
 * and all index keys; linear attention reads its state and writes it back.
 */
export function cacheSeconds(step: StepContext): number {
  const { model, layout, layers } = step;
  const perSequence =
    model.sparseAttentionTokens > 0
      ? layers.attention *
        (Math.min(step.contextTokens, model.sparseAttentionTokens) *
          (model.mlaKvRank + model.mlaRopeSize) *
          step.bytesPerCachedNumber +
          step.contextTokens * INDEX_KEY_BYTES)
      : kvBytesPerSequence(model, step.kvPrecision, step.contextTokens, layout.tensorParallel) +
        linearStateBytes(model, layout.tensorParallel);
  const bytes = step.decodingSequences * perSequence * step.layerShare;
  return bytes / (step.bytesPerSecond * step.constants.kvBandwidthShare);
}

/**
 * Seconds of attention arithmetic (scores and weighted sums, 16-bit): decoding sequences against their context, and
 * each prompt against itself.
 */
export function attentionSeconds(step: StepContext): number {
  const heads = step.model.queryHeads / step.layout.tensorParallel;
  const operations =
    step.decodingSequences * decodeOperations(step, heads) +
    (step.decodingSequences / step.outputTokens) * promptOperations(step, heads);
  const rate = step.gpu.flops16PerSecond * step.constants.attentionFlopsShare * step.hardwareShare;
  return (operations * step.layerShare) / rate;
}

/** Operations of one sequence for one token: 4 per head, head number and context token; latent attention works in the latent space. */
function decodeOperations(step: StepContext, heads: number): number {
  const { model, layers, contextTokens } = step;
  if (model.mlaKvRank > 0) {
    const read =
      model.sparseAttentionTokens > 0 ? Math.min(contextTokens, model.sparseAttentionTokens) : contextTokens;
    return layers.full * heads * 2 * (2 * model.mlaKvRank + model.mlaRopeSize) * read;
  }
  const sliding = Math.min(contextTokens, model.slidingWindowTokens || contextTokens);
  return heads * 4 * model.headSize * (layers.full * contextTokens + layers.sliding * sliding);
}

/** Operations of one prompt against itself. */
function promptOperations(step: StepContext, heads: number): number {
  const { model, layers, inputTokens } = step;
  if (model.mlaKvRank > 0) {
    const pairs = causalPairs(inputTokens, model.sparseAttentionTokens || inputTokens);
    return layers.full * heads * 2 * (model.mlaNopeSize + model.mlaRopeSize + model.mlaValueSize) * pairs;
  }
  const slidingPairs = causalPairs(inputTokens, model.slidingWindowTokens || inputTokens);
  return (
    heads *
    4 *
    model.headSize *
    (layers.full * causalPairs(inputTokens, inputTokens) + layers.sliding * slidingPairs)
  );
}

/** Pairs (token, earlier token) when each token sees at most `window` others. */
function causalPairs(tokens: number, window: number): number {
  return tokens <= window ? (tokens * tokens) / 2 : (window * window) / 2 + (tokens - window) * window;
}
