import type { Choice, HybridProblem } from "./hybrid-problem.ts";
import { unitsUsd } from "./pool-load.ts";

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
  for (const [p, { tariff, hours, emptyUsd }] of problem.pools.entries()) {
    const prompt = new Float64Array(hours.slots.length);
    let mean = 0;
    let isUsed = false;
    for (const [w, choice] of chosen.entries()) {
      for (const share of choice.shares) {
        if (share.pool !== p) continue;
        isUsed = true;
        mean += share.mean;
        const shape = hours.shapes[w];
        for (let h = 0; h < prompt.length; h += 1)
          prompt[h] = (prompt[h] ?? 0) + share.prompt * (shape?.[h] ?? 0);
      }
    }
    if (isUsed) usd += unitsUsd(tariff, hours, prompt, 0, mean) - emptyUsd;
  }
  return usd;
}
