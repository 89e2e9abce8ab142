import { readFileSync } from "node:fs";
import { importBenchmark } from "@/lib/benchmark/import/import-benchmark.ts";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";

/** A result file of the importers' own tests, read. */
export function resultOf(name: string): BenchmarkResult {
  const file = new URL(`../../../lib/benchmark/import/testing/${name}`, import.meta.url);
  const read = importBenchmark(readFileSync(file, "utf8"), name);
  if (!read.ok) throw new Error(read.reason);
  return read.result;
}
