import { readFileSync } from "node:fs";
import type { BenchmarkResult } from "../../result.ts";
import { importBenchmark } from "../import-benchmark.ts";

/** The files of this folder, one or more of every tool. */
export const FIXTURES = [
  "aiperf-sweep.json",
  "aiperf.json",
  "breakeven.json",
  "genai-perf.json",
  "guidellm-0.3.json",
  "guidellm-0.6.json",
  "guidellm-0.7.json",
  "inference-perf-old-summary.json",
  "inference-perf-stage.json",
  "sglang.jsonl",
  "vllm-appended.json",
  "vllm-detailed.json",
  "vllm-rate.json",
] as const;

export type Fixture = (typeof FIXTURES)[number];

export function fixtureText(name: Fixture): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

/** The imported fixture; that it can be read is part of what a test says. */
export function importFixture(name: Fixture): BenchmarkResult {
  const imported = importBenchmark(fixtureText(name), name);
  if (!imported.ok) throw new Error(imported.reason);
  return imported.result;
}
