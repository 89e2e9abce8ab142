import { replicaSeconds } from "../../pricing/capacity.ts";
import { unitsAt, type FleetPlan } from "../../pricing/fleet.ts";
import { replicaLoad } from "../../pricing/replica-load.ts";
import type { Traffic } from "../../pricing/workload.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RankDemand } from "../../serving/rank.ts";

/**
 * Sizes replicas for a ranking exactly as the cost side does: peaks, retries, work that can wait, planning load, minimum
 * and spares. Replicas are counted one by one; how they lie on servers is left to the pricing.
 */
export function fleetSizer({ serving }: Scenario, traffic: Traffic): RankDemand["fleet"] {
  const plan: FleetPlan = {
    gpusPerReplica: 1,
    gpusPerUnit: 1,
    planningLoad: serving.planningLoad,
    minimumReplicas: serving.minimumReplicas,
    spareReplicas: serving.spareReplicas,
    sizing: { kind: "traffic" },
  };
  return (requestsPerSecond) => {
    const seconds = traffic.workloads.map((workload, i) =>
      replicaSeconds(workload, { unit: "requests", requestsPerSecond: requestsPerSecond[i] ?? NaN }),
    );
    const load = replicaLoad(traffic, seconds);
    return {
      replicas: unitsAt(plan, load.peak, traffic.requestsPerDay),
      busyReplicas: load.mean * traffic.requestsPerDay,
    };
  };
}
