/**
 * What a workload is called where it stands beside others: its name, or its number where it has none.
 *
 * @param index its place among the workloads, 0 for the first
 * @example workloadName("", 1) // "Workload 2"
 */
export const workloadName = (name: string | undefined, index: number): string =>
  name || `Workload ${String(index + 1)}`;
