import { replicaSeconds } from "../../pricing/capacity.ts";
import { bestBaseLoad, type BaseLoad } from "../../pricing/hybrid/base-load.ts";
import { isPool, type PoolResource } from "../../pricing/hybrid/resource.ts";
import { routeBlocks } from "../../pricing/hybrid/route-blocks.ts";
import { workloadName } from "../workload-name.ts";
import type { RoutingReport } from "./routing-report.ts";

export interface BaseLoadAnswer extends BaseLoad {
  readonly poolName: string;
  readonly poolKind: PoolResource["kind"];
  readonly apiName: string;
  readonly workloads: readonly string[];
}

/**
 * Own GPUs for the base load, bursts by API: the cheapest pair of own GPUs and an API, for the work that may go to both.
 * Null where no work may.
 */
export function baseLoadOf({ answer: { model } }: RoutingReport): BaseLoadAnswer | null {
  let best: BaseLoadAnswer | null = null;
  for (const pool of model.resources.filter(isPool)) {
    // Its size is what is looked for.
    if (pool.plan.sizing.kind !== "traffic") continue;
    for (const api of model.resources) {
      if (api.kind !== "api") continue;
      const both = model.workloads.flatMap((hybrid, w) => {
        const [own, bought] = [pool.id, api.id].map((id) => hybrid.routes.find((route) => route.id === id));
        const call = own?.stages[0]?.call;
        if (!own || !bought || !call?.capacity) return [];
        if ([own, bought].some((route) => routeBlocks(model, hybrid, route).length > 0)) return [];
        const seconds = replicaSeconds(hybrid.workload, call.capacity, call.throughputFactor).value;
        const name = workloadName(hybrid.workload.name, w);
        return [{ workload: hybrid.workload, replicaSeconds: seconds, name }];
      });
      if (both.every(({ workload }) => workload.requestsPerDay === 0)) continue;
      const { overheads, hoursPerMonth, activeHoursPerMonth, lens } = model;
      const found = bestBaseLoad({
        work: both,
        pool,
        api,
        overheads,
        hoursPerMonth,
        activeHoursPerMonth,
        lens,
      });
      // The same work is not compared with other work: the pair that more of it may take goes first.
      const isBetter =
        best === null ||
        both.length > best.workloads.length ||
        (both.length === best.workloads.length && found.best.monthlyUsd < best.best.monthlyUsd);
      if (isBetter)
        best = {
          ...found,
          poolName: pool.name,
          poolKind: pool.kind,
          apiName: api.name,
          workloads: both.map(({ name }) => name),
        };
    }
  }
  return best;
}
