import { layerCounts, type ModelShape } from "./model-shape.ts";

export interface ParameterCounts {
  /** Attention projections of all layers, linear-attention layers included. */
  readonly attention: number;
  readonly denseFfn: number;
  readonly sharedExperts: number;
  /** One routed expert, summed over all mixture layers. */
  readonly oneExpert: number;
  readonly allExperts: number;
  /** Input embedding; the output head has as many again. */
  readonly embedding: number;
  readonly total: number;
  /** What one token passes through: attention, its experts, and the output head. */
  readonly active: number;
}

const cache = new WeakMap<ModelShape, ParameterCounts>();

/**
 * Parameters by part, computed from the shape (norms and biases left out: below 0.1 %).
 * Memory needs `total`, a step's arithmetic needs `active`: taking a mixture's memory from its active parameters is the
 * classic mistake.
 *
 * @example
 * parameterCounts(llama31_70b).total // 70.55e9
 */
export function parameterCounts(model: ModelShape): ParameterCounts {
  const known = cache.get(model);
  if (known !== undefined) return known;
  const counts = count(model);
  cache.set(model, counts);
  return counts;
}

function count(model: ModelShape): ParameterCounts {
  const layers = layerCounts(model);
  const linearProjections =
    model.hiddenSize *
    (2 * model.linearKeyHeads * model.linearKeySize + 3 * model.linearValueHeads * model.linearValueSize);
  const attention = attentionProjections(model) * layers.attention + linearProjections * layers.linear;
  const denseFfn = model.ffnMatrices * model.hiddenSize * model.denseFfnSize * layers.dense;
  const expert = model.ffnMatrices * model.hiddenSize * model.expertFfnSize;
  const oneExpert = expert * layers.mixture;
  const sharedExperts = oneExpert * model.sharedExperts;
  const allExperts = oneExpert * model.experts;
  const embedding = model.vocabularySize * model.hiddenSize;
  return {
    attention,
    denseFfn,
    sharedExperts,
    oneExpert,
    allExperts,
    embedding,
    total: attention + denseFfn + sharedExperts + allExperts + 2 * embedding,
    active: attention + denseFfn + sharedExperts + oneExpert * model.expertsPerToken + embedding,
  };
}

/** Projections of one attention layer: query, key, value and output, or their low-rank form (DeepSeek-V2, arXiv 2405.04434). */
function attentionProjections(model: ModelShape): number {
  if (model.mlaKvRank === 0)
    return model.hiddenSize * 2 * (model.queryHeads + model.kvHeads) * model.headSize;
  const queryWidth = model.queryHeads * (model.mlaNopeSize + model.mlaRopeSize);
  const query =
    model.mlaQueryRank > 0
      ? model.hiddenSize * model.mlaQueryRank + model.mlaQueryRank * queryWidth
      : model.hiddenSize * queryWidth;
  const keyValue =
    model.hiddenSize * (model.mlaKvRank + model.mlaRopeSize) +
    model.mlaKvRank * model.queryHeads * (model.mlaNopeSize + model.mlaValueSize);
  return query + keyValue + model.queryHeads * model.mlaValueSize * model.hiddenSize;
}
