import type { AnalysisResult } from "@/lib/analysis/analyse.ts";

/** What the GPUs of one replica rent for, in US dollars an hour; null where the scenario has no such price. */
export function replicaRent(result: AnalysisResult): number | null {
  if (!result.ok) return null;
  const { number } = result.analysis.resolved;
  const [rent, gpus] = [number("rented.usdPerGpuHour"), number("serving.gpusPerReplica")];
  return rent === null || gpus === null ? null : rent * gpus;
}
