import { costAt } from "../pricing/cost-curve.ts";
import type { Analysis } from "./analyse.ts";

/** What every option costs a month at a volume other than the present one; null where it cannot serve it. */
export const costsAt = (analysis: Analysis, requestsPerDay: number): ReadonlyMap<string, number | null> =>
  new Map(
    analysis.options.map(
      (o) => [o.id, requestsPerDay <= o.upTo ? costAt(o.curve, requestsPerDay) : null] as const,
    ),
  );
