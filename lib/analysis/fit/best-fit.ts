import type { PricedCandidate } from "./priced-candidate.ts";

/**
 * - `cheapest-now`: own GPUs pay at the present traffic, and this costs least there.
 * - `pays-first`: an API is cheaper now, and as traffic grows this is the first to be never dearer again.
 * - `cheapest-at-scale`: none ever pays; this costs least when it is full.
 */
export type FitRule = "cheapest-now" | "pays-first" | "cheapest-at-scale";

export interface BestFit {
  readonly candidate: PricedCandidate;
  readonly rule: FitRule;
}

/**
 * The deployment that answers the question of the page: what to run if own GPUs pay, and otherwise what would pay first.
 * Taking the cheapest at the present traffic always would answer "never" with a small GPU that is dear at scale while
 * a larger one pays. A GPU of which nobody has published a measurement is chosen only where no other fits: the best of
 * many estimates is likely one that is too good.
 *
 * @returns null when there is no candidate
 * @example bestFit([l4, h100])?.candidate.gpu.id
 */
export function bestFit(all: readonly PricedCandidate[]): BestFit | null {
  const measured = all.filter((candidate) => candidate.measuredGpu);
  const candidates = measured.length > 0 ? measured : all;
  const least = (among: readonly PricedCandidate[], cost: (candidate: PricedCandidate) => number) =>
    among.toSorted((a, b) => cost(a) - cost(b) || a.gpus - b.gpus)[0];
  const now = least(
    candidates.filter((candidate) => candidate.paysNow),
    (candidate) => candidate.monthlyUsd,
  );
  if (now !== undefined) return { candidate: now, rule: "cheapest-now" };
  const first = least(
    candidates.filter((candidate) => candidate.paysFromRequestsPerDay !== null),
    (candidate) => candidate.paysFromRequestsPerDay ?? Infinity,
  );
  if (first !== undefined) return { candidate: first, rule: "pays-first" };
  const scale = least(candidates, (candidate) => candidate.longRunUsdPerDailyRequest);
  return scale === undefined ? null : { candidate: scale, rule: "cheapest-at-scale" };
}
