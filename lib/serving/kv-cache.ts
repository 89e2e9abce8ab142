import { layerCounts, type ModelShape } from "./model-shape.ts";
import { kvBytes, type KvPrecision } from "./precision.ts";

/** Key that a sparse-attention indexer keeps per token and layer: 128 8-bit numbers and a 32-bit scale (DeepSeek-V3.2). */
export const INDEX_KEY_BYTES = 132;
/** The state of linear attention is kept in 32 bits. */
const LINEAR_STATE_BYTES = 4;

/**
 * Bytes that one sequence of `tokens` tokens keeps on one GPU.
 * - ordinary attention: 2 (key and value) × heads × head size per layer and token; heads are split over tensor
 *   parallelism but never below one per GPU;
 * - sliding layers stop growing at their window;
 * - multi-head latent attention keeps one latent vector, which every GPU holds whole;
 * - linear-attention layers hold a fixed state.
 *
 * @example
 * kvBytesPerSequence(llama31_70b, "16-bit", 1, 1) // 327,680: 2 × 8 heads × 128 × 2 bytes × 80 layers
 */
export function kvBytesPerSequence(
  model: ModelShape,
  precision: KvPrecision,
  tokens: number,
  tensorParallel: number,
): number {
  const layers = layerCounts(model);
  const bytes = kvBytes(precision);
  if (model.mlaKvRank > 0) {
    const indexKey = model.sparseAttentionTokens > 0 ? INDEX_KEY_BYTES : 0;
    return layers.attention * tokens * ((model.mlaKvRank + model.mlaRopeSize) * bytes + indexKey);
  }
  const perTokenAndLayer = 2 * model.headSize * bytes * Math.max(model.kvHeads / tensorParallel, 1);
  const slidingTokens = model.slidingWindowTokens > 0 ? Math.min(tokens, model.slidingWindowTokens) : tokens;
  return (
    perTokenAndLayer * (layers.full * tokens + layers.sliding * slidingTokens) +
    linearStateBytes(model, tensorParallel)
  );
}

/** Fixed bytes that the linear-attention layers of one sequence hold on one GPU. */
export function linearStateBytes(model: ModelShape, tensorParallel: number): number {
  const layers = layerCounts(model);
  if (layers.linear === 0) return 0;
  const heads = model.linearValueHeads / Math.min(tensorParallel, model.linearValueHeads);
  return layers.linear * heads * model.linearKeySize * model.linearValueSize * LINEAR_STATE_BYTES;
}
