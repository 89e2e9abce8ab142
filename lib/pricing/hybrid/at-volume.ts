import type { HybridModel } from "./hybrid-model.ts";

/**
 * The same model at another volume, the traffic mix held constant: for the best assignment over volume or month by
 * month, which is how a road map from the API over both to own GPUs comes out.
 *
 * @param factor volume ÷ present volume
 * @example bestHybrid(atVolume(model, 10)).assignment
 */
export const atVolume = (model: HybridModel, factor: number): HybridModel => ({
  ...model,
  workloads: model.workloads.map((hybrid) => ({
    ...hybrid,
    workload: { ...hybrid.workload, requestsPerDay: hybrid.workload.requestsPerDay * factor },
  })),
});
