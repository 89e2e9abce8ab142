import type { GpuSpec } from "./gpu-spec.ts";
import { kvBytesPerSequence } from "./kv-cache.ts";
import { gpuCount, type Layout } from "./layout.ts";
import type { ModelShape } from "./model-shape.ts";
import { parameterCounts } from "./parameter-counts.ts";
import { attentionWeightBytes, weightBytes, type KvPrecision, type WeightPrecision } from "./precision.ts";

/** Engines differ in how much of the card they take: `trtllm` is TensorRT-LLM, `other` is vLLM, SGLang and the rest. */
export type EngineFamily = "trtllm" | "other";

export interface MemoryQuestion {
  readonly model: ModelShape;
  readonly gpu: GpuSpec;
  readonly layout: Layout;
  readonly weightPrecision: WeightPrecision;
  readonly kvPrecision: KvPrecision;
  readonly engineFamily: EngineFamily;
}

/** Embedding and output head are kept at 16 bits by every engine. */
const EMBEDDING_BYTES = 2;

/**
 * Bytes of weights on one GPU. Experts count whole - all of them lie in memory, however few one token uses - and are
 * spread over every GPU of the replica; the rest is split by tensor and pipeline parallelism only.
 *
 * @example
 * weightBytesPerGpu({ model: mixtral8x7b, layout: tensorLayout(1), weightPrecision: "fp16", ... }) // 93.4e9
 */
export function weightBytesPerGpu(question: MemoryQuestion): number {
  const { model, layout, weightPrecision } = question;
  const parameters = parameterCounts(model);
  const bytes = weightBytes(weightPrecision);
  const split =
    parameters.attention * attentionWeightBytes(model, weightPrecision) +
    (parameters.denseFfn + parameters.sharedExperts) * bytes;
  return (
    split / (layout.tensorParallel * layout.pipelineParallel) +
    (parameters.allExperts * bytes) / gpuCount(layout) +
    (2 * parameters.embedding * EMBEDDING_BYTES) / layout.tensorParallel
  );
}

/**
 * Bytes one GPU has left for the key-value cache; negative when the weights do not fit.
 * TensorRT-LLM takes 95 % of what is left after the weights and about 3.5 GB of buffers; vLLM and SGLang take 90 % of
 * the card, less weights, less about 2.5 GB (measured tables read best with these two rules).
 */
function kvRoomBytes(question: MemoryQuestion): number {
  const weights = weightBytesPerGpu(question);
  const card = question.gpu.memoryBytes;
  return question.engineFamily === "trtllm" ? 0.95 * (card - weights - 3.5e9) : 0.9 * card - weights - 2.5e9;
}

/**
 * Bytes that the mean request keeps on one GPU of its group.
 * TensorRT-LLM reserves the whole length beforehand; the others grow as they go, so the mean request holds about three
 * quarters of its output.
 */
function heldBytes(
  { model, kvPrecision, engineFamily, layout }: MemoryQuestion,
  inputTokens: number,
  outputTokens: number,
): number {
  const heldTokens = inputTokens + (engineFamily === "trtllm" ? 1 : 0.75) * outputTokens;
  return kvBytesPerSequence(model, kvPrecision, heldTokens, layout.tensorParallel);
}

/** Requests that fit in memory at once in one attention group (multiply by `dataParallel` for the replica). */
export function mostRequestsPerGroup(
  question: MemoryQuestion,
  inputTokens: number,
  outputTokens: number,
): number {
  const held = heldBytes(question, inputTokens, outputTokens);
  return (kvRoomBytes(question) * question.layout.pipelineParallel) / held;
}

/**
 * Bytes that the weights and so many requests at once take on all GPUs of a replica, whether or not they have as many.
 *
 * @example
 * replicaBytes({ model: llama31_70b, layout: tensorLayout(4), weightPrecision: "fp8", ... }, 2000, 300, 64) / 1e9 // 119.3
 */
export function replicaBytes(
  question: MemoryQuestion,
  inputTokens: number,
  outputTokens: number,
  requests: number,
): number {
  const { layout } = question;
  // A request lies on the GPUs of one group, and pipeline stages divide its layers between them.
  const cache = requests * heldBytes(question, inputTokens, outputTokens) * layout.tensorParallel;
  return weightBytesPerGpu(question) * gpuCount(layout) + cache;
}

/**
 * The most requests the whole replica holds at once, in whole requests; 0 when not even one fits.
 *
 * @example
 * mostConcurrentRequests({ model: llama31_70b, gpu: h100, layout: tensorLayout(8), ... }, 2048, 2048)
 */
export function mostConcurrentRequests(
  question: MemoryQuestion,
  inputTokens: number,
  outputTokens: number,
): number {
  const perGroup = mostRequestsPerGroup(question, inputTokens, outputTokens);
  return Math.max(0, Math.floor(perGroup + 1e-9)) * question.layout.dataParallel;
}

/**
 * The longest context in tokens that a single request may reach. `Infinity` when no layer of the cache grows.
 * Bisection, because sliding layers make the cache grow at two different rates.
 */
export function longestContextTokens(question: MemoryQuestion): number {
  const room = kvRoomBytes(question) * question.layout.pipelineParallel;
  const needed = (tokens: number): number =>
    kvBytesPerSequence(question.model, question.kvPrecision, tokens, question.layout.tensorParallel);
  if (needed(1) > room) return 0;
  let fits = 1;
  let tooLong = 2 ** 40;
  if (needed(tooLong) <= room) return Infinity;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (needed(middle) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits;
}

/**
 * Whether one request of this length fits, and if not why, in one sentence.
 *
 * @returns null when it fits
 */
export function whyNotFitting(
  question: MemoryQuestion,
  inputTokens: number,
  outputTokens: number,
): string | null {
  const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  const room = kvRoomBytes(question);
  if (room <= 0) {
    return `The weights need ${gigabytes(weightBytesPerGpu(question))} on each GPU and leave no room for requests in ${gigabytes(question.gpu.memoryBytes)}.`;
  }
  if (mostRequestsPerGroup(question, inputTokens, outputTokens) >= 1) return null;
  return `One request of ${inputTokens + outputTokens} tokens needs more than the ${gigabytes(room)} that the weights leave on each GPU.`;
}
