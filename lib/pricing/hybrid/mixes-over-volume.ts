import { atVolume } from "./at-volume.ts";
import { bestHybrid } from "./best-hybrid.ts";
import { heldMix, type HeldMix } from "./held-mix.ts";
import type { HybridModel } from "./hybrid-model.ts";

/** Volumes at which the best assignment is looked for: between them one of its neighbours' is taken. */
const MOST_VOLUMES = 16;

/**
 * The assignments that are best at some of the volumes ahead, each once, in the order in which they come up. Each month
 * then takes the cheapest of them, priced exactly at its own volume.
 *
 * @param volumes requests a day of all work, of each month
 */
export function mixesOverVolume(model: HybridModel, volumes: readonly number[]): readonly HeldMix[] {
  const today = model.workloads.reduce((sum, { workload }) => sum + workload.requestsPerDay, 0);
  if (!(today > 0)) return [];
  const mixes = new Map<string, HeldMix>();
  for (const volume of spread([today, ...volumes])) {
    const best = bestHybrid(atVolume(model, volume / today));
    if (best.kind === "none") continue;
    const key = best.assignment.join();
    if (!mixes.has(key)) mixes.set(key, heldMix(model, best.assignment));
  }
  return [...mixes.values()];
}

/** The first volume, and the rest thinned out evenly in their order of size. */
function spread([first = 0, ...rest]: readonly number[]): readonly number[] {
  const sizes = [...new Set(rest)].filter((volume) => volume > 0 && volume !== first).sort((a, b) => a - b);
  const step = Math.max(1, (sizes.length - 1) / (MOST_VOLUMES - 2));
  const picked = new Set([first]);
  for (let i = 0; i < sizes.length - 1 + step; i += step) {
    const volume = sizes[Math.min(sizes.length - 1, Math.round(i))];
    if (volume !== undefined) picked.add(volume);
  }
  return [...picked];
}
