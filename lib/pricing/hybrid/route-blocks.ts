import type { HybridModel } from "./hybrid-model.ts";
import { isPool } from "./resource.ts";
import type { HybridRoute, HybridWorkload } from "./route.ts";

/**
 * Why a workload may not take a route, in words: reasons that were given, quality below what it needs, and
 * throughput that nobody stated. Empty where it may.
 */
export function routeBlocks(
  model: HybridModel,
  { neededQuality }: HybridWorkload,
  route: HybridRoute,
): readonly string[] {
  const reasons = [...route.blockedBecause];
  if (neededQuality !== null) {
    if (route.quality === null) reasons.push("Its quality for this work is not known.");
    else if (route.quality < neededQuality) {
      reasons.push(`Its quality of ${route.quality} is below the ${neededQuality} that this work needs.`);
    }
  }
  for (const { call, gate } of route.stages) {
    for (const made of [call, gate?.call ?? null]) {
      if (made === null) continue;
      const resource = model.resources.find((r) => r.id === made.resourceId);
      if (resource === undefined) reasons.push(`Nothing is called "${made.resourceId}".`);
      else if (isPool(resource) && made.capacity === null) {
        reasons.push(`The throughput of ${resource.name} for this work is not known.`);
      }
    }
  }
  return reasons;
}
