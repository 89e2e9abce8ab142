import { capacityAtLatency, type LatencyTarget, type MetCapacity } from "./capacity.ts";
import type { GpuSpec } from "./gpu-spec.ts";
import { gpuCount, type Layout } from "./layout.ts";
import type { EngineFamily } from "./memory.ts";
import { isMixture, type ModelShape } from "./model-shape.ts";
import type { KvPrecision, WeightPrecision } from "./precision.ts";

/** Work that shares replicas of one model. */
export interface RankDemand {
  readonly model: ModelShape;
  /** The kinds of request, by their mean lengths. */
  readonly workloads: readonly { readonly inputTokens: number; readonly outputTokens: number }[];
  /**
   * The fleet when one replica sustains these requests per second by workload: whole replicas to pay for, and how many
   * the mean load keeps busy. Whoever asks sizes it, so that a ranking buys what the cost side buys.
   */
  readonly fleet: (requestsPerSecond: readonly number[]) => {
    readonly replicas: number;
    readonly busyReplicas: number;
  };
  /** Input and output tokens of all workloads, in millions. */
  readonly mTokPerHour: number;
}

export interface RankSettings {
  readonly target: LatencyTarget;
  readonly weightPrecisions: readonly WeightPrecision[];
  readonly kvPrecision: KvPrecision;
  readonly engineFamily: EngineFamily;
  readonly tuningFactor: number;
}

export interface PricedGpu {
  readonly gpu: GpuSpec;
  readonly usdPerGpuHour: number;
}

export interface Deployment {
  readonly gpu: GpuSpec;
  readonly layout: Layout;
  readonly weightPrecision: WeightPrecision;
  readonly gpusPerReplica: number;
}

export interface RankedDeployment extends Deployment {
  /** Of one replica, by workload. */
  readonly capacities: readonly MetCapacity[];
  /** All that are paid for, at least one. */
  readonly replicas: number;
  readonly usdPerHour: number;
  /** All tokens, input and output, at the mean load with every needed replica paid: reservation-based. */
  readonly usdPerMTok: number;
  /** The same tokens with each replica full all the time: usage-based. */
  readonly usdPerMTokAtFullLoad: number;
}

export interface Ranking {
  /** Cheapest first. */
  readonly feasible: readonly RankedDeployment[];
  readonly infeasible: readonly (Deployment & { readonly reason: string })[];
}

/**
 * Every way to serve the demand on the given GPUs, layouts and precisions, cheapest first, and those that cannot with
 * the reason. Replicas serve all workloads together. Ties go to the fewer GPUs.
 *
 * @example
 * rankDeployments(demand, settings, pricedGpus, [1, 2, 4, 8].map(tensorLayout)).feasible[0]
 */
export function rankDeployments(
  demand: RankDemand,
  settings: RankSettings,
  gpus: readonly PricedGpu[],
  layouts: readonly Layout[],
): Ranking {
  const feasible: RankedDeployment[] = [];
  const infeasible: (Deployment & { reason: string })[] = [];
  for (const priced of gpus) {
    for (const layout of layouts) {
      for (const weightPrecision of settings.weightPrecisions) {
        const deployment = { gpu: priced.gpu, layout, weightPrecision, gpusPerReplica: gpuCount(layout) };
        const capacities = capacitiesOf(demand, settings, deployment);
        if (typeof capacities === "string") infeasible.push({ ...deployment, reason: capacities });
        else feasible.push(priceOf(demand, priced, deployment, capacities));
      }
    }
  }
  feasible.sort((a, b) => a.usdPerMTok - b.usdPerMTok || a.gpusPerReplica - b.gpusPerReplica);
  return { feasible, infeasible };
}

/** The capacity for each workload, or why one of them cannot be served. */
function capacitiesOf(
  demand: RankDemand,
  settings: RankSettings,
  deployment: Deployment,
): readonly MetCapacity[] | string {
  const { layout } = deployment;
  const { model } = demand;
  if (!isMixture(model) && (layout.expertParallel > 1 || layout.dataParallel > 1)) {
    return "Expert and attention data parallelism need a mixture of experts.";
  }
  if (model.queryHeads % layout.tensorParallel !== 0) {
    return `${model.queryHeads} attention heads do not divide over ${layout.tensorParallel} GPUs.`;
  }
  const { kvPrecision, engineFamily } = settings;
  const met: MetCapacity[] = [];
  for (const lengths of demand.workloads) {
    const question = { ...deployment, ...lengths, model, kvPrecision, engineFamily };
    const capacity = capacityAtLatency(question, settings.target, settings.tuningFactor);
    if (!capacity.ok) return capacity.reason;
    met.push(capacity);
  }
  return met;
}

function priceOf(
  demand: RankDemand,
  priced: PricedGpu,
  deployment: Deployment,
  capacities: readonly MetCapacity[],
): RankedDeployment {
  const fleet = demand.fleet(capacities.map((capacity) => capacity.requestsPerSecond));
  const replicas = Math.max(1, fleet.replicas);
  const usdPerReplicaHour = deployment.gpusPerReplica * priced.usdPerGpuHour;
  const usdPerHour = replicas * usdPerReplicaHour;
  return {
    ...deployment,
    capacities,
    replicas,
    usdPerHour,
    usdPerMTok: usdPerHour / demand.mTokPerHour,
    usdPerMTokAtFullLoad: (fleet.busyReplicas * usdPerReplicaHour) / demand.mTokPerHour,
  };
}
