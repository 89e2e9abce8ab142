import { replicaSeconds } from "../../pricing/capacity.ts";
import { unitsAt, type FleetPlan } from "../../pricing/fleet.ts";
import { replicaLoad } from "../../pricing/replica-load.ts";
import type { Traffic } from "../../pricing/workload.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { hasThroughput } from "../../scenario/throughput.ts";
import type { RankDemand } from "../../serving/rank.ts";
import { capacityOf } from "../plans.ts";
import type { EstimatedWorkload } from "./candidate.ts";

/**
 * Sizes replicas for a ranking exactly as the cost side does: peaks, retries, work that can wait, planning load, minimum
 * and spares. A workload that cannot be estimated loads replicas as its own throughput says. Replicas are counted one by one; how they lie on servers is left to the pricing.
 */
export function fleetSizer(
  { serving, workloads }: Scenario,
  traffic: Traffic,
  estimated: readonly EstimatedWorkload[],
): RankDemand["fleet"] {
  const plan: FleetPlan = {
    gpusPerReplica: 1,
    gpusPerUnit: 1,
    planningLoad: serving.planningLoad,
    minimumReplicas: serving.minimumReplicas,
    spareReplicas: serving.spareReplicas,
    sizing: { kind: "traffic" },
  };
  return (requestsPerSecond) => {
    const seconds = traffic.workloads.map((workload, i) => {
      const place = estimated.findIndex((asked) => asked.workload === i);
      const values = workloads[i];
      if (place < 0 && values !== undefined && hasThroughput(values))
        return replicaSeconds(workload, capacityOf(values), serving.throughputFactor);
      return replicaSeconds(workload, {
        unit: "requests",
        requestsPerSecond: requestsPerSecond[place] ?? Infinity,
      });
    });
    const load = replicaLoad(traffic, seconds);
    return {
      replicas: unitsAt(plan, load.peak, traffic.requestsPerDay),
      busyReplicas: load.mean * traffic.requestsPerDay,
    };
  };
}
