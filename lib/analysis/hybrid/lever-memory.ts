import { findGpu, findOpenModel } from "../../catalog/lookup.ts";
import type { Workload } from "../../pricing/workload.ts";
import { capacityAtLatency } from "../../serving/capacity.ts";
import { tensorLayout } from "../../serving/layout.ts";
import { replicaBytes, type MemoryQuestion } from "../../serving/memory.ts";
import { weightBytes, type WeightPrecision } from "../../serving/precision.ts";
import type { Analysis } from "../analyse.ts";
import { shapeOf, specOf } from "../fit/serving-records.ts";
import { weightPrecisions } from "../fit/weight-precisions.ts";

/** Memory that one replica needs for its weights and for the same requests at once, over all of its GPUs. */
export interface LeverMemory {
  readonly withoutGb: number;
  readonly withGb: number;
}

/** A setup with one lever taken off: what each needs is weighed against the setup as it is served. */
type Without = Partial<Pick<MemoryQuestion, "weightPrecision" | "kvPrecision">>;

/**
 * What levers do to the memory of a replica, by the memory model: weights, and the most requests at once that the
 * throughput model finds within the latency target, for the workload that takes the most.
 *
 * @returns a function of a lever's id; its value is null where the model, the GPU or the weights are not known, where
 *   the model cannot be served so, and for levers that bring a model of their own
 * @example leverMemory(analysis, 2, workloads)("quantised") // { withoutGb: 241, withGb: 73 }: gpt-oss-120b as MXFP4
 */
export function leverMemory(
  { scenario, resolved: { catalog } }: Analysis,
  gpusPerReplica: number,
  workloads: readonly Workload[],
): (leverId: string) => LeverMemory | null {
  const { serving, routing } = scenario;
  const openModel = findOpenModel(catalog, serving.openModel);
  const model = openModel && shapeOf(openModel);
  const card = findGpu(catalog, serving.gpu);
  const gpu = card && specOf(card);
  const unknown = () => null;
  if (!openModel || !model || !gpu || model.queryHeads % gpusPerReplica !== 0) return unknown;
  const precisions = weightPrecisions(openModel, model, serving.weightPrecision);
  const weightPrecision = servedPrecision(precisions, routing.leverQuantised !== 1);
  if (weightPrecision === null) return unknown;
  const question: MemoryQuestion = {
    model,
    gpu,
    layout: tensorLayout(gpusPerReplica),
    weightPrecision,
    kvPrecision: routing.leverKv === 1 ? "16-bit" : "8-bit",
    engineFamily: "other",
  };
  const target = {
    timePerOutputTokenSeconds: serving.timePerOutputTokenMs / 1000,
    timeToFirstTokenSeconds: serving.timeToFirstTokenMs / 1000,
  };
  const held: { readonly workload: Workload; readonly requests: number }[] = [];
  for (const workload of workloads) {
    const { inputTokens, outputTokens } = workload;
    // Throughput can be estimated only for requests with both.
    if (inputTokens === 0 || outputTokens === 0) continue;
    const asked = { ...question, inputTokens, outputTokens };
    const capacity = capacityAtLatency(asked, target, serving.throughputFactor);
    if (!capacity.ok) return unknown;
    held.push({ workload, requests: capacity.concurrency });
  }
  if (held.length === 0) return unknown;
  const gbOf = (without: Without) =>
    Math.max(
      ...held.map(({ workload: { inputTokens, outputTokens }, requests }) =>
        replicaBytes({ ...question, ...without }, inputTokens, outputTokens, requests),
      ),
    ) / 1e9;
  const withGb = gbOf({});
  return (leverId) => {
    switch (leverId) {
      case "quantised":
        // Weights of 16 bits contradict the lever.
        return weightBytes(weightPrecision) >= 2
          ? null
          : { withoutGb: gbOf({ weightPrecision: "bf16" }), withGb };
      case "kv":
        return { withoutGb: gbOf({ kvPrecision: "16-bit" }), withGb };
      // They schedule the same requests, keep prefixes in what is free, and answers elsewhere.
      case "batching":
      case "prefix":
      case "semantic":
        return { withoutGb: withGb, withGb };
      default:
        return null;
    }
  };
}

/** The bits that the weights are served in; null where they could be several. */
function servedPrecision(
  precisions: readonly WeightPrecision[],
  isQuantised: boolean,
): WeightPrecision | null {
  const [first, ...others] = precisions;
  if (others.length === 0) return first ?? null;
  return isQuantised ? (precisions.find((precision) => weightBytes(precision) < 2) ?? null) : null;
}
