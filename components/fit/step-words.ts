import type { StepPart } from "@/lib/serving/estimate.ts";

/** What a decode step spends its time on, in words, in the order of the bar. */
export const STEP_WORDS: Readonly<Record<StepPart, string>> = {
  weights: "reading the weights",
  kv: "reading the key-value cache",
  compute: "arithmetic",
  communication: "GPUs talking to each other",
  overhead: "the engine's own overhead",
};

export const STEP_PARTS = [
  "weights",
  "kv",
  "compute",
  "communication",
  "overhead",
] as const satisfies StepPart[];
