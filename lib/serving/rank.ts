import { capacityAtLatency, type Capacity, type LatencyTarget } from "./capacity.ts";
import type { GpuSpec } from "./gpu-spec.ts";
import { gpuCount, type Layout } from "./layout.ts";
import type { EngineFamily } from "./memory.ts";
import { isMixture, type ModelShape } from "./model-shape.ts";
import type { KvPrecision, WeightPrecision } from "./precision.ts";

export interface RankWorkload {
  readonly model: ModelShape;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly meanRequestsPerSecond: number;
  readonly peakRequestsPerSecond: number;
}

export interface RankSettings {
  readonly target: LatencyTarget;
  readonly weightPrecisions: readonly WeightPrecision[];
  readonly kvPrecision: KvPrecision;
  readonly engineFamily: EngineFamily;
  /** Share of capacity one plans to fill. */
  readonly planningLoad: number;
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
  readonly capacity: Extract<Capacity, { ok: true }>;
  /** To serve the peak at the planning load. */
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

const SECONDS_PER_HOUR = 3600;

/**
 * Every way to serve the workload on the given GPUs, layouts and precisions, cheapest first, and those that cannot with
 * the reason. Ties go to the fewer GPUs.
 *
 * @example
 * rankDeployments(workload, settings, pricedGpus, [1, 2, 4, 8].map(tensorLayout)).feasible[0]
 */
export function rankDeployments(
  workload: RankWorkload,
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
        const capacity = capacityOf(workload, settings, deployment);
        if (capacity.ok) feasible.push(priceOf(workload, settings, priced, deployment, capacity));
        else infeasible.push({ ...deployment, reason: capacity.reason });
      }
    }
  }
  feasible.sort((a, b) => a.usdPerMTok - b.usdPerMTok || a.gpusPerReplica - b.gpusPerReplica);
  return { feasible, infeasible };
}

function capacityOf(workload: RankWorkload, settings: RankSettings, deployment: Deployment): Capacity {
  const { layout } = deployment;
  if (!isMixture(workload.model) && (layout.expertParallel > 1 || layout.dataParallel > 1)) {
    return { ok: false, reason: "Expert and attention data parallelism need a mixture of experts." };
  }
  if (workload.model.queryHeads % layout.tensorParallel !== 0) {
    return {
      ok: false,
      reason: `${workload.model.queryHeads} attention heads do not divide over ${layout.tensorParallel} GPUs.`,
    };
  }
  const question = {
    ...deployment,
    model: workload.model,
    kvPrecision: settings.kvPrecision,
    engineFamily: settings.engineFamily,
    inputTokens: workload.inputTokens,
    outputTokens: workload.outputTokens,
  };
  return capacityAtLatency(question, settings.target, settings.tuningFactor);
}

function priceOf(
  workload: RankWorkload,
  settings: RankSettings,
  priced: PricedGpu,
  deployment: Deployment,
  capacity: Extract<Capacity, { ok: true }>,
): RankedDeployment {
  const replicas = Math.max(
    1,
    Math.ceil(workload.peakRequestsPerSecond / (capacity.requestsPerSecond * settings.planningLoad)),
  );
  const usdPerReplicaHour = deployment.gpusPerReplica * priced.usdPerGpuHour;
  const usdPerHour = replicas * usdPerReplicaHour;
  const mTokPerRequest = (workload.inputTokens + workload.outputTokens) / 1e6;
  return {
    ...deployment,
    capacity,
    replicas,
    usdPerHour,
    usdPerMTok: usdPerHour / (workload.meanRequestsPerSecond * SECONDS_PER_HOUR * mTokPerRequest),
    usdPerMTokAtFullLoad:
      usdPerReplicaHour / (capacity.requestsPerSecond * SECONDS_PER_HOUR * mTokPerRequest),
  };
}
