import type { OptionId } from "../option.ts";
import type { Demand } from "./demand.ts";
import type { LeaseTerms } from "./lease.ts";
import type { Revenue } from "./revenue.ts";
import type { SwitchTerms } from "./switch-path.ts";
import type { ValuationTerms } from "./valued-path.ts";

/** What a projection is made with, beside the options. */
export interface ProjectionTerms extends ValuationTerms {
  /** From 1 to 120. */
  readonly months: number;
  readonly demand: Demand;
  /** Requests a day today, all workloads. */
  readonly requestsPerDay: number;
  readonly daysPerMonth: number;
  /** The API that is paid until something else serves; null where no API is compared. */
  readonly incumbent: OptionId | null;
  readonly switching: SwitchTerms;
  /** Null: leasing is not compared. */
  readonly lease: LeaseTerms | null;
  readonly revenue: Revenue;
}
