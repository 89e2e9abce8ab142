import type { GpuSpec } from "./gpu-spec.ts";
import { isMixture, type ModelShape } from "./model-shape.ts";

export type WeightPrecision = "fp16" | "bf16" | "fp8" | "int8" | "nvfp4" | "mxfp4" | "int4";
export type KvPrecision = "16-bit" | "8-bit";

/**
 * Stored bytes per weight, scales included: NVFP4 has one 8-bit scale per 16 weights, MXFP4 one per 32, and int4
 * weight-only formats about one 16-bit scale per 64 to 128.
 *
 * @example
 * weightBytes("nvfp4") // 0.5625
 */
export function weightBytes(precision: WeightPrecision): number {
  return BYTES[precision];
}

const BYTES = {
  fp16: 2,
  bf16: 2,
  fp8: 1,
  int8: 1,
  nvfp4: 0.5625,
  mxfp4: 0.53125,
  int4: 0.53,
} as const satisfies Record<WeightPrecision, number>;

/** Bytes per cached number. */
export function kvBytes(precision: KvPrecision): number {
  return precision === "8-bit" ? 1 : 2;
}

/** Bytes per attention weight: 4-bit checkpoints of many mixtures keep attention at 16 bits. */
export function attentionWeightBytes(model: ModelShape, precision: WeightPrecision): number {
  const bytes = weightBytes(precision);
  return bytes < 1 && isMixture(model) && model.attentionStays16Bit ? 2 : bytes;
}

export interface ArithmeticRate {
  readonly peakFlopsPerSecond: number;
  readonly bits: 16 | 8 | 4;
  /** The weights are expanded to 16 bits before each product (4-bit weights on a GPU without 4-bit units). */
  readonly expandsWeights: boolean;
}

/**
 * The units that do the matrix products for weights of this precision: the narrowest the GPU has, else 16-bit ones.
 * gpt-oss on Hopper therefore computes at 16 bits whatever its label says.
 *
 * @example
 * arithmeticRate(gptOss, h100, "mxfp4") // { peakFlopsPerSecond: 989e12, bits: 16, expandsWeights: true }
 */
export function arithmeticRate(model: ModelShape, gpu: GpuSpec, precision: WeightPrecision): ArithmeticRate {
  const at16: ArithmeticRate = { peakFlopsPerSecond: gpu.flops16PerSecond, bits: 16, expandsWeights: false };
  switch (precision) {
    case "fp16":
    case "bf16":
      return at16;
    case "int4":
      return { ...at16, expandsWeights: true };
    case "int8":
      return gpu.int8OpsPerSecond > 0
        ? { peakFlopsPerSecond: gpu.int8OpsPerSecond, bits: 8, expandsWeights: false }
        : at16;
    case "fp8":
      return gpu.flops8PerSecond > 0
        ? { peakFlopsPerSecond: gpu.flops8PerSecond, bits: 8, expandsWeights: false }
        : at16;
    case "nvfp4":
    case "mxfp4":
      if (gpu.flops4PerSecond === 0) return { ...at16, expandsWeights: true };
      return model.fourBitArithmeticBits === 8
        ? { peakFlopsPerSecond: gpu.flops8PerSecond, bits: 8, expandsWeights: false }
        : { peakFlopsPerSecond: gpu.flops4PerSecond, bits: 4, expandsWeights: false };
  }
}
