import type { ServingConstants } from "./constants.ts";
import type { GpuSpec } from "./gpu-spec.ts";
import { gpusPerStage, type Layout } from "./layout.ts";
import { layerCounts, type LayerCounts, type ModelShape } from "./model-shape.ts";
import { parameterCounts, type ParameterCounts } from "./parameter-counts.ts";
import {
  arithmeticRate,
  attentionWeightBytes,
  kvBytes,
  weightBytes,
  type ArithmeticRate,
  type KvPrecision,
  type WeightPrecision,
} from "./precision.ts";

/** What one step of one pipeline stage has to do, with the rates at which its GPUs do it. */
export interface StepContext {
  readonly model: ModelShape;
  readonly gpu: GpuSpec;
  readonly layout: Layout;
  readonly constants: ServingConstants;
  readonly layers: LayerCounts;
  readonly parameters: ParameterCounts;
  /** Share of the layers that one stage holds. */
  readonly layerShare: number;
  readonly stageGpus: number;
  readonly bytesPerWeight: number;
  readonly bytesPerAttentionWeight: number;
  readonly bytesPerCachedNumber: number;
  readonly kvPrecision: KvPrecision;
  readonly rate: ArithmeticRate;
  /** Share of `rate` that dense products reach. */
  readonly rateShare: number;
  readonly hardwareShare: number;
  /** Memory bandwidth of one GPU after the hardware's own share. */
  readonly bytesPerSecond: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Sequences that decode in this step, in one attention group. */
  readonly decodingSequences: number;
  /** Prompt tokens that the step carries on average, in one attention group. */
  readonly promptTokens: number;
  /** Share of steps that carry a prompt at all. */
  readonly promptStepShare: number;
  /** Mean tokens in a decoding sequence's context. */
  readonly contextTokens: number;
}

export interface StepQuestion {
  readonly model: ModelShape;
  readonly gpu: GpuSpec;
  readonly layout: Layout;
  readonly weightPrecision: WeightPrecision;
  readonly kvPrecision: KvPrecision;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * Works out the shared quantities of one step. Each finished request is replaced by one whose prompt must be read, so
 * a step with B sequences carries B × (input / output) prompt tokens on average.
 */
export function stepContext(
  question: StepQuestion,
  decodingSequences: number,
  constants: ServingConstants,
): StepContext {
  const { model, gpu, layout, weightPrecision, inputTokens, outputTokens } = question;
  const rate = arithmeticRate(model, gpu, weightPrecision);
  const hardwareShare = shareOfHardware(gpu, constants);
  return {
    model,
    gpu,
    layout,
    constants,
    layers: layerCounts(model),
    parameters: parameterCounts(model),
    layerShare: 1 / layout.pipelineParallel,
    stageGpus: gpusPerStage(layout),
    bytesPerWeight: weightBytes(weightPrecision),
    bytesPerAttentionWeight: attentionWeightBytes(model, weightPrecision),
    bytesPerCachedNumber: kvBytes(question.kvPrecision),
    kvPrecision: question.kvPrecision,
    rate,
    rateShare: shareOfRate(rate, constants),
    hardwareShare,
    bytesPerSecond: gpu.memoryBytesPerSecond * hardwareShare,
    inputTokens,
    outputTokens,
    decodingSequences,
    promptTokens: (decodingSequences * inputTokens) / outputTokens,
    promptStepShare: Math.min(1, decodingSequences / outputTokens),
    contextTokens: inputTokens + outputTokens / 2,
  };
}

function shareOfRate(rate: ArithmeticRate, constants: ServingConstants): number {
  const dense = { 16: constants.flops16Share, 8: constants.flops8Share, 4: constants.flops4Share }[rate.bits];
  return rate.expandsWeights ? dense * constants.expandedWeightsShare : dense;
}

/**
 * Software reaches less of the specification on AMD, and the specifications of workstation Blackwell and Intel cards
 * in the GPU table are cautious ones.
 */
function shareOfHardware(gpu: GpuSpec, constants: ServingConstants): number {
  if (gpu.vendor === "amd") return constants.amdShare;
  if (gpu.vendor === "intel") return constants.intelShare;
  return gpu.architecture === "blackwell-workstation" ? constants.workstationShare : 1;
}
