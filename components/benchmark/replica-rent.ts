import type { Resolved } from "@/lib/analysis/resolve.ts";

/** What the GPUs of one replica rent for, in US dollars an hour; null where the scenario has no such price. */
export function replicaRent({ number }: Resolved): number | null {
  const [rent, gpus] = [number("rented.usdPerGpuHour"), number("serving.gpusPerReplica")];
  return rent === null || gpus === null ? null : rent * gpus;
}
