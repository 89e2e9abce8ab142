import type { ServingSetup } from "../../pricing/hybrid/levers/serving-setup.ts";
import { capacityAtLatency, type LatencyTarget } from "../../serving/capacity.ts";
import { SERVING_CONSTANTS } from "../../serving/constants.ts";
import type { GpuSpec } from "../../serving/gpu-spec.ts";
import { tensorLayout } from "../../serving/layout.ts";
import type { EngineFamily } from "../../serving/memory.ts";
import type { ModelShape } from "../../serving/model-shape.ts";
import type { KvPrecision, WeightPrecision } from "../../serving/precision.ts";
import { prefillSeconds } from "../../serving/prefill.ts";

/** The levers that change what lies in a GPU's memory; each has a value with it and one without. */
export interface MemoryLevers {
  readonly quantisation: { readonly without: WeightPrecision; readonly with: WeightPrecision };
  readonly kvPrecision: { readonly without: KvPrecision; readonly with: KvPrecision };
  readonly smallerModel: { readonly without: ModelShape; readonly with: ModelShape };
}

export type MemoryLeverId = keyof MemoryLevers;

export interface ServedCase {
  readonly levers: MemoryLevers;
  readonly gpu: GpuSpec;
  readonly engineFamily: EngineFamily;
  readonly target: LatencyTarget;
  readonly tuningFactor: number;
  /** Mean lengths by workload, and their requests a second, which weigh the choice of layout. */
  readonly workloads: readonly {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly requestsPerSecond: number;
  }[];
}

const GPU_COUNTS = [1, 2, 4, 8] as const;

/**
 * How a model is served with some of its memory levers on: the tensor-parallel layout on 1, 2, 4 or 8 GPUs that keeps
 * the fewest GPUs busy while every workload meets the latency target, from the memory and throughput models.
 *
 * @returns null where it fits on none of them, or is too slow on all
 * @example servedSetup(case, new Set(["quantisation"]))?.gpusPerReplica // 2, where 16-bit weights need 4
 */
export function servedSetup(served: ServedCase, active: ReadonlySet<string>): ServingSetup | null {
  const { levers, gpu, engineFamily, target, tuningFactor, workloads } = served;
  const pick = <T>(id: MemoryLeverId, lever: { readonly without: T; readonly with: T }): T =>
    active.has(id) ? lever.with : lever.without;
  const model = pick("smallerModel", levers.smallerModel);
  let best: { readonly setup: ServingSetup; readonly busyGpus: number } | null = null;
  for (const gpusPerReplica of GPU_COUNTS) {
    if (model.queryHeads % gpusPerReplica !== 0) continue;
    const layout = tensorLayout(gpusPerReplica);
    const seconds: ServingSetup["seconds"][number][] = [];
    let busyGpus = 0;
    for (const { inputTokens, outputTokens, requestsPerSecond } of workloads) {
      const question = {
        model,
        gpu,
        layout,
        engineFamily,
        weightPrecision: pick("quantisation", levers.quantisation),
        kvPrecision: pick("kvPrecision", levers.kvPrecision),
        inputTokens,
        outputTokens,
      };
      const capacity = capacityAtLatency(question, target, tuningFactor);
      if (!capacity.ok) break;
      const perRequest = 1 / capacity.requestsPerSecond;
      busyGpus += requestsPerSecond * perRequest * gpusPerReplica;
      // A prompt read alone takes more than its part of a full step: the bound keeps the split within the request.
      const prompt = Math.min(perRequest, prefillSeconds(question, SERVING_CONSTANTS) / tuningFactor);
      seconds.push({ prefillSeconds: prompt, decodeSeconds: perRequest - prompt });
    }
    if (seconds.length < workloads.length) continue;
    if (best === null || busyGpus < best.busyGpus) best = { setup: { gpusPerReplica, seconds }, busyGpus };
  }
  return best?.setup ?? null;
}
