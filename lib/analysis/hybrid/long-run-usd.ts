import { replicaSeconds } from "../../pricing/capacity.ts";
import { longRunSlope } from "../../pricing/cost-curve.ts";
import type { HybridModel } from "../../pricing/hybrid/hybrid-model.ts";
import { resourceItems } from "../../pricing/hybrid/price-assignment.ts";
import { isPool } from "../../pricing/hybrid/resource.ts";
import type { RouteCall } from "../../pricing/hybrid/route.ts";
import { itemsInLens, totalCurve } from "../../pricing/line-item.ts";
import { replicaLoad } from "../../pricing/replica-load.ts";
import { trafficOf, type Workload } from "../../pricing/workload.ts";

/**
 * What one more request costs at a place in the long run, units spread over what they are planned to carry; people and
 * other fixed cost left out. Null where the throughput there is not known.
 */
export function longRunUsdPerRequest(model: HybridModel, workload: Workload, call: RouteCall): number | null {
  const resource = model.resources.find(({ id }) => id === call.resourceId);
  if (resource === undefined) return null;
  const placed = { ...workload, ...call.tokens };
  const traffic = trafficOf([placed], model.hoursPerMonth, model.activeHoursPerMonth);
  if (isPool(resource) && call.capacity === null) return null;
  const load =
    isPool(resource) && call.capacity !== null
      ? replicaLoad(traffic, [replicaSeconds(placed, call.capacity, call.throughputFactor)])
      : null;
  const items = itemsInLens(resourceItems(resource, traffic, load), model.lens);
  return longRunSlope(totalCurve(items)) / traffic.daysPerMonth;
}
