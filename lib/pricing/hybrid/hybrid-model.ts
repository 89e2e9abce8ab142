import type { Lens } from "../line-item.ts";
import type { Overheads } from "../people.ts";
import type { HybridResource } from "./resource.ts";
import type { HybridWorkload } from "./route.ts";

/** Everything that decides which workload goes where. */
export interface HybridModel {
  readonly workloads: readonly HybridWorkload[];
  readonly resources: readonly HybridResource[];
  readonly overheads: Readonly<Record<string, Overheads>>;
  readonly hoursPerMonth: number;
  /** Hours of the month in which traffic arrives. */
  readonly activeHoursPerMonth: number;
  readonly lens: Lens;
}

/** For each workload, in their order, the index of its route. */
export type Assignment = readonly number[];
