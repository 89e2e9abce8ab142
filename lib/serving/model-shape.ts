/**
 * The shape of a transformer, as far as memory and speed depend on it. Every field is always present, and zero means
 * "this model has none": that keeps the record a plain row of a dated data file.
 */
export interface ModelShape {
  readonly name: string;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly queryHeads: number;
  readonly kvHeads: number;
  readonly headSize: number;
  /** Width of the feed-forward block of a dense layer; 0 where every layer is a mixture of experts. */
  readonly denseFfnSize: number;
  /** Matrices per feed-forward block: 3 with a gate (SwiGLU), 2 without. */
  readonly ffnMatrices: number;
  readonly vocabularySize: number;
  readonly experts: number;
  readonly expertsPerToken: number;
  readonly expertFfnSize: number;
  readonly sharedExperts: number;
  /** Leading dense layers of a mixture-of-experts model. */
  readonly denseLayers: number;
  /** A mixture layer every so many layers (1 = each). */
  readonly moeEvery: number;
  /** Multi-head latent attention: ranks and head sizes; `mlaKvRank` 0 means ordinary attention. */
  readonly mlaQueryRank: number;
  readonly mlaKvRank: number;
  readonly mlaRopeSize: number;
  readonly mlaNopeSize: number;
  readonly mlaValueSize: number;
  /** Sliding (or chunked) attention: its window in tokens and the share of attention layers that use it. */
  readonly slidingWindowTokens: number;
  readonly slidingLayerShare: number;
  /** Linear attention: the share of all layers, and the size of their fixed state. */
  readonly linearLayerShare: number;
  readonly linearValueHeads: number;
  readonly linearKeyHeads: number;
  readonly linearKeySize: number;
  readonly linearValueSize: number;
  /** Sparse attention reads at most so many tokens, chosen by an indexer; 0 = reads all. */
  readonly sparseAttentionTokens: number;
  /** Attention stays at 16 bits when the weights are quantised to 4 (so are published checkpoints of this model). */
  readonly attentionStays16Bit: boolean;
  /** Bits of the arithmetic that its 4-bit weights meet on a GPU with 4-bit units: 4, or 8 where activations stay at 8. */
  readonly fourBitArithmeticBits: number;
}

export interface LayerCounts {
  readonly linear: number;
  readonly attention: number;
  /** Attention layers that see the whole context. */
  readonly full: number;
  readonly sliding: number;
  readonly mixture: number;
  readonly dense: number;
}

/**
 * How many layers are of each kind. Attention kind and feed-forward kind are counted apart: each layer has one of both.
 *
 * @example
 * layerCounts(deepSeekR1) // { attention: 61, mixture: 58, dense: 3, linear: 0, full: 61, sliding: 0 }
 */
export function layerCounts(model: ModelShape): LayerCounts {
  const linear = Math.round(model.layers * model.linearLayerShare);
  const attention = model.layers - linear;
  const sliding = Math.round(attention * model.slidingLayerShare);
  const mixture = isMixture(model) ? Math.floor((model.layers - model.denseLayers) / model.moeEvery) : 0;
  return { linear, attention, full: attention - sliding, sliding, mixture, dense: model.layers - mixture };
}

/** Whether the model is a mixture of experts. */
export function isMixture(model: ModelShape): boolean {
  return model.experts > 0;
}
