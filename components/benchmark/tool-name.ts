import type { BenchmarkTool } from "@/lib/benchmark/result.ts";

const NAMES: Readonly<Record<BenchmarkTool, string>> = {
  breakeven: "Breakeven",
  vllm: "vLLM bench",
  sglang: "SGLang bench_serving",
  guidellm: "GuideLLM",
  aiperf: "AIPerf",
  "genai-perf": "genai-perf",
  "inference-perf": "inference-perf",
};

export const toolName = (tool: BenchmarkTool): string => NAMES[tool];
