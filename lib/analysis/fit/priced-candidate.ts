import type { Catalog } from "../../catalog/catalog.ts";
import { longRunSlope } from "../../pricing/cost-curve.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { WinnerInterval } from "../../pricing/winners.ts";
import { withValues } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { analyse, type Analysis } from "../analyse.ts";
import type { Candidate } from "./candidate.ts";
import { deploymentValues } from "./deployment-values.ts";

/** A candidate with what it costs, by the same analysis that the page shows. */
export interface PricedCandidate extends Candidate {
  /** The cheaper of renting and owning. */
  readonly option: Extract<OptionId, "rented" | "owned">;
  readonly monthlyUsd: number;
  readonly usdPerMTok: number | null;
  readonly usdPerMTokAtFullLoad: number | null;
  /** Instances or servers, and their GPUs. */
  readonly units: number;
  readonly gpus: number;
  /** Volume from which own GPUs are never dearer than an API again; null where there is none. */
  readonly paysFromRequestsPerDay: number | null;
  /** What one more daily request costs a month in the long run, steps spread over what they carry. */
  readonly longRunUsdPerDailyRequest: number;
  /** Whether it costs no more than the cheapest API at the present traffic. */
  readonly paysNow: boolean;
}

/**
 * What a candidate would cost in place of the scenario's own deployment.
 *
 * @returns a sentence when the catalogue has no price for it
 */
export function pricedCandidate(
  scenario: Scenario,
  catalog: Catalog,
  today: string,
  candidate: Candidate,
): PricedCandidate | string {
  const changed = withValues(scenario, deploymentValues(scenario, candidate));
  const result = analyse(changed, catalog, today);
  if (!result.ok) return result.problems[0]?.message ?? "It cannot be priced.";
  const { options, intervals } = result.analysis;
  const hosted = options
    .filter((option) => isHosted(option.id) && option.hardware !== null)
    .sort((a, b) => a.monthlyUsd.value - b.monthlyUsd.value);
  const [best] = hosted;
  if (best === undefined) return "Neither rented nor owned GPUs are compared.";
  return {
    ...candidate,
    option: best.id === "owned" ? "owned" : "rented",
    monthlyUsd: best.monthlyUsd.value,
    usdPerMTok: best.reservationBased.blendedUsdPerMTok?.value ?? null,
    usdPerMTokAtFullLoad: best.usageBased?.blendedUsdPerMTok?.value ?? null,
    units: best.hardware?.units ?? 0,
    gpus: best.hardware?.gpus ?? 0,
    paysFromRequestsPerDay: hostedForGoodFrom(intervals),
    longRunUsdPerDailyRequest: Math.min(...hosted.map((option) => longRunSlope(option.curve))),
    paysNow: best.monthlyUsd.value <= cheapestApiUsd(result.analysis),
  };
}

const isHosted = (id: OptionId): boolean => id === "rented" || id === "owned";

function cheapestApiUsd({ options }: Analysis): number {
  return Math.min(
    Infinity,
    ...options.filter((option) => !isHosted(option.id)).map((option) => option.monthlyUsd.value),
  );
}

/** The start of the last stretch of volume, without end, on which own GPUs are cheapest. */
function hostedForGoodFrom(intervals: readonly WinnerInterval<OptionId>[]): number | null {
  const lastApi = intervals.findLastIndex(({ winners }) => !winners.some(isHosted));
  return intervals[lastApi + 1]?.from ?? null;
}
