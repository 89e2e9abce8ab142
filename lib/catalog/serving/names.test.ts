import { describe, expect, it } from "vitest";
import { GPU_SPECS, MODEL_SHAPES, resolveGpuSpec, resolveModelShape } from "./names.ts";

describe("model names", () => {
  it.each([
    ["llama-3.1-70b", "Llama-3.1-70B"],
    ["meta-llama/Llama-3.1-70B-Instruct", "Llama-3.1-70B"],
    ["LLAMA-3.3-70B", "Llama-3.3-70B"],
    ["DeepSeek-R1", "DeepSeek-R1-0528"],
    ["deepseek-ai/DeepSeek-V3", "DeepSeek-R1-0528"],
    ["deepseek-v3.2", "DeepSeek-V3.2"],
    ["Qwen/Qwen3-32B-FP8", "Qwen3-32B"],
    ["openai/gpt-oss-120b", "gpt-oss-120b"],
    ["Kimi-K2.7-MXFP4", "Kimi-K2.5"],
    ["glm-5.2", "GLM-5"],
    ["MiniMaxAI/MiniMax-M2", "MiniMax-M2.5"],
    ["google/gemma-3-27b-it", "gemma-3-27b-it"],
  ])("%s is %s", (name, shape) => {
    expect(resolveModelShape(name)?.name).toBe(shape);
  });
  it("does not guess", () => {
    expect(resolveModelShape("a model nobody has heard of")).toBeNull();
  });
});

describe("GPU names", () => {
  it.each([
    ["h100", "H100"],
    ["NVIDIA H100 SXM 80GB", "H100"],
    ["H200-SXM-141GB", "H200"],
    ["gb200", "GB200"],
    ["AMD Instinct MI300X", "MI300X"],
    ["rtx 4090", "RTX-4090"],
    ["NVIDIA GeForce RTX 5090", "RTX-5090"],
    ["A10G-24GB", "A10G"],
    ["NVIDIA L4", "L4"],
    ["A100", "A100-SXM"],
  ])("%s is %s", (name, gpu) => {
    expect(resolveGpuSpec(name)?.name).toBe(gpu);
  });
});

it("resolves every name and alias of both tables, in capitals or not", () => {
  for (const model of MODEL_SHAPES) {
    for (const name of [model.name, ...model.aliases])
      expect(resolveModelShape(name.toUpperCase())).not.toBeNull();
    expect(resolveModelShape(model.name)).toBe(model);
  }
  for (const gpu of GPU_SPECS) {
    for (const name of [gpu.name, ...gpu.aliases]) expect(resolveGpuSpec(name.toUpperCase())).not.toBeNull();
    expect(resolveGpuSpec(gpu.name)).toBe(gpu);
  }
});
