import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import { toolName } from "./tool-name.ts";

/** A result in a line: `Llama-3.1-8B, measured 2026-11-25 10:15 UTC`. */
export function runWords({ model, tool, measuredAt }: BenchmarkResult): string {
  const when = measuredAt === null ? null : `${measuredAt.slice(0, 16).replace("T", " ")} UTC`;
  const how = tool === "breakeven" ? "measured" : `by ${toolName(tool)}`;
  return [model ?? "A model without a name", [how, when].filter((part) => part !== null).join(" ")].join(
    ", ",
  );
}
