import type { Choice, HybridProblem, PoolShare } from "./hybrid-problem.ts";

/** US dollars a month of all charges in a mask. */
export function chargesOf({ chargesUsd }: HybridProblem, mask: number): number {
  let usd = 0;
  for (const [bit, amount] of chargesUsd.entries()) if ((mask >> bit) & 1) usd += amount;
  return usd;
}

/**
 * US dollars a month of one choice for each workload; `Infinity` where a fleet set by hand is too small. Equal to
 * the full price of the assignment but for rounding, and about a hundred times as fast.
 */
export function assignmentUsd(problem: HybridProblem, chosen: readonly Choice[]): number {
  let mask = 0;
  let usd = 0;
  for (const choice of chosen) {
    mask |= choice.charges;
    usd += choice.ownUsd;
  }
  usd += chargesOf(problem, mask);
  const { pools } = problem;
  const prompt = new Float64Array(problem.countedHours);
  const mean = new Float64Array(pools.length);
  for (const [w, { shares }] of chosen.entries())
    for (const share of shares) addShare(problem, share, w, prompt, mean);
  for (const [p, { unitsUsd, offset, emptyUsd }] of pools.entries()) {
    if (chosen.some((c) => c.shares.some((share) => share.pool === p))) {
      usd += unitsUsd(prompt, offset, mean[p] ?? 0) - emptyUsd;
    }
  }
  return usd;
}

/** Adds what a workload keeps busy in a pool to the loads of all pools. */
export function addShare(
  { pools }: HybridProblem,
  share: PoolShare,
  workload: number,
  prompt: Float64Array,
  mean: Float64Array,
): void {
  const pool = pools[share.pool];
  const shape = pool?.hours.shapes[workload];
  if (!pool || !shape) return;
  mean[share.pool] = (mean[share.pool] ?? 0) + share.mean;
  for (let h = 0; h < shape.length; h += 1) {
    prompt[pool.offset + h] = (prompt[pool.offset + h] ?? 0) + share.prompt * (shape[h] ?? 0);
  }
}
