import type { GpuSpec } from "./gpu-spec.ts";
import { tensorLayout } from "./layout.ts";
import type { ModelShape } from "./model-shape.ts";
import type { ServingCase } from "./serving-case.ts";

/** Shapes, a GPU and a case for this folder's tests, which may not read the catalogue. */
const NONE = {
  experts: 0,
  expertsPerToken: 0,
  expertFfnSize: 0,
  sharedExperts: 0,
  denseLayers: 0,
  moeEvery: 1,
  mlaQueryRank: 0,
  mlaKvRank: 0,
  mlaRopeSize: 0,
  mlaNopeSize: 0,
  mlaValueSize: 0,
  slidingWindowTokens: 0,
  slidingLayerShare: 0,
  linearLayerShare: 0,
  linearValueHeads: 0,
  linearKeyHeads: 0,
  linearKeySize: 0,
  linearValueSize: 0,
  sparseAttentionTokens: 0,
  attentionStays16Bit: false,
  fourBitArithmeticBits: 4,
  ffnMatrices: 3,
} as const;

export const LLAMA_70B: ModelShape = {
  ...NONE,
  name: "Llama-3.1-70B",
  layers: 80,
  hiddenSize: 8192,
  queryHeads: 64,
  kvHeads: 8,
  headSize: 128,
  denseFfnSize: 28672,
  vocabularySize: 128256,
};

export const MIXTRAL: ModelShape = {
  ...NONE,
  name: "Mixtral-8x7B",
  layers: 32,
  hiddenSize: 4096,
  queryHeads: 32,
  kvHeads: 8,
  headSize: 128,
  denseFfnSize: 0,
  vocabularySize: 32000,
  experts: 8,
  expertsPerToken: 2,
  expertFfnSize: 14336,
};

export const DEEPSEEK: ModelShape = {
  ...NONE,
  name: "DeepSeek-R1",
  layers: 61,
  hiddenSize: 7168,
  queryHeads: 128,
  kvHeads: 1,
  headSize: 576,
  denseFfnSize: 18432,
  vocabularySize: 129280,
  experts: 256,
  expertsPerToken: 8,
  expertFfnSize: 2048,
  sharedExperts: 1,
  denseLayers: 3,
  mlaQueryRank: 1536,
  mlaKvRank: 512,
  mlaRopeSize: 64,
  mlaNopeSize: 128,
  mlaValueSize: 128,
  attentionStays16Bit: true,
};

export const H100: GpuSpec = {
  name: "H100",
  vendor: "nvidia",
  architecture: "hopper",
  memoryBytes: 85.6e9,
  memoryBytesPerSecond: 3.35e12,
  flops16PerSecond: 989e12,
  flops8PerSecond: 1979e12,
  flops4PerSecond: 0,
  int8OpsPerSecond: 1979e12,
  linkBytesPerSecond: 450e9,
  hasDirectLink: true,
};

/** Llama 70B, 8-bit, on four H100, 64 requests of 1,024 + 1,024 tokens in flight. */
export const CASE: ServingCase = {
  model: LLAMA_70B,
  gpu: H100,
  layout: tensorLayout(4),
  weightPrecision: "fp8",
  kvPrecision: "8-bit",
  engineFamily: "other",
  inputTokens: 1024,
  outputTokens: 1024,
  load: { kind: "concurrency", requests: 64 },
};
