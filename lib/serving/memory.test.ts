import { describe, expect, it } from "vitest";
import { kvBytesPerSequence } from "./kv-cache.ts";
import { attentionDataLayout, tensorLayout } from "./layout.ts";
import {
  longestContextTokens,
  mostConcurrentRequests,
  replicaBytes,
  weightBytesPerGpu,
  whyNotFitting,
  type MemoryQuestion,
} from "./memory.ts";
import { parameterCounts } from "./parameter-counts.ts";
import { CASE, DEEPSEEK, LLAMA_70B, MIXTRAL } from "./test-cases.ts";

describe("parameters agree with the published sizes", () => {
  it.each([
    [LLAMA_70B, 70.6e9, 70.6e9],
    [MIXTRAL, 46.7e9, 12.9e9],
    [DEEPSEEK, 671e9, 37e9],
  ])("$name", (model, total, active) => {
    expect(parameterCounts(model).total / total).toBeCloseTo(1, 2);
    expect(Math.abs(parameterCounts(model).active / active - 1)).toBeLessThan(0.02);
  });
});

describe("the key-value cache", () => {
  it("takes 327,680 bytes per token of Llama 3.1 70B at 16 bits (the published figure)", () => {
    expect(kvBytesPerSequence(LLAMA_70B, "16-bit", 1, 1)).toBe(327_680);
  });
  it("takes 70,272 bytes per token of DeepSeek at 16 bits, on every GPU of a tensor-parallel group", () => {
    expect(kvBytesPerSequence(DEEPSEEK, "16-bit", 1, 1)).toBe(70_272);
    expect(kvBytesPerSequence(DEEPSEEK, "16-bit", 1, 8)).toBe(70_272);
  });
  it("is halved by 8 bits and split over tensor parallelism down to one head per GPU", () => {
    expect(kvBytesPerSequence(LLAMA_70B, "8-bit", 1, 1)).toBe(163_840);
    expect(kvBytesPerSequence(LLAMA_70B, "16-bit", 1, 8)).toBe(40_960);
    expect(kvBytesPerSequence(LLAMA_70B, "16-bit", 1, 16)).toBe(40_960);
  });
  it("stops growing at the window in sliding layers", () => {
    const sliding = { ...LLAMA_70B, slidingWindowTokens: 1024, slidingLayerShare: 0.5 };
    const growth =
      kvBytesPerSequence(sliding, "16-bit", 4096, 1) - kvBytesPerSequence(sliding, "16-bit", 2048, 1);
    expect(growth).toBe((2048 * 327_680) / 2);
  });
});

describe("memory", () => {
  const question: MemoryQuestion = { ...CASE, weightPrecision: "fp16", kvPrecision: "16-bit" };

  it("holds all experts of a mixture, not the active ones", () => {
    const bytes = weightBytesPerGpu({ ...question, model: MIXTRAL, layout: tensorLayout(1) });
    expect(bytes / (46.7e9 * 2)).toBeCloseTo(1, 2);
  });
  it("refuses Llama 70B at 16 bits on one H100 and says why", () => {
    expect(whyNotFitting({ ...question, layout: tensorLayout(1) }, 1024, 1024)).toMatch(
      /weights need 14\d\.\d GB/,
    );
    expect(mostConcurrentRequests({ ...question, layout: tensorLayout(1) }, 1024, 1024)).toBe(0);
  });
  it("fits it on four", () => {
    expect(whyNotFitting(question, 1024, 1024)).toBeNull();
  });
  it("never holds more requests when they are longer", () => {
    const held = [512, 1024, 4096, 16_384, 65_536].map((tokens) =>
      mostConcurrentRequests(question, tokens, 512),
    );
    expect(held).toEqual([...held].sort((a, b) => b - a));
  });
  it("needs no more than the cards have for the most requests, and more for one more", () => {
    for (const gpus of [2, 4, 8]) {
      const asked = { ...question, layout: tensorLayout(gpus), engineFamily: "other" } as const;
      const most = mostConcurrentRequests(asked, 2000, 300);
      const room = gpus * (0.9 * asked.gpu.memoryBytes - 2.5e9);
      expect(replicaBytes(asked, 2000, 300, most)).toBeLessThanOrEqual(room);
      expect(replicaBytes(asked, 2000, 300, most + 1)).toBeGreaterThan(room);
      expect(replicaBytes(asked, 2000, 300, 0)).toBeCloseTo(gpus * weightBytesPerGpu(asked), 0);
    }
  });
  it("has a longest context whose cache just fits", () => {
    const longest = longestContextTokens(question);
    expect(mostConcurrentRequests({ ...question, engineFamily: "other" }, longest, 1)).toBe(0);
    expect(mostConcurrentRequests({ ...question, engineFamily: "other" }, longest - 2, 1)).toBe(1);
  });
  it("spreads experts over attention-data-parallel GPUs but copies attention", () => {
    const split = weightBytesPerGpu({ ...question, model: MIXTRAL, layout: tensorLayout(8) });
    const copied = weightBytesPerGpu({ ...question, model: MIXTRAL, layout: attentionDataLayout(8) });
    const attention = parameterCounts(MIXTRAL).attention * 2 + 4 * parameterCounts(MIXTRAL).embedding;
    expect(copied - split).toBeCloseTo((attention * 7) / 8, -3);
  });
});
