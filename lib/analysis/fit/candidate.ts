import type { Gpu } from "../../catalog/gpu.ts";
import type { Band } from "../../serving/bands.ts";
import { capacityAtLatency, type LatencyTarget, type MetCapacity } from "../../serving/capacity.ts";
import { FITTED_GPUS } from "../../serving/constants.ts";
import type { ModelShape } from "../../serving/model-shape.ts";
import type { PublishedRow } from "../../serving/published-correction.ts";
import type { Deployment, RankedDeployment } from "../../serving/rank.ts";
import type { ServingCase } from "../../serving/serving-case.ts";
import { throughputOf, type ThroughputOrigin } from "../../serving/throughput.ts";
import { preparedMeasurements } from "./published-measurements.ts";

/** What one replica sustains for one workload while it meets the latency target. */
export interface WorkloadCapacity extends MetCapacity {
  /** Which workload of the scenario. */
  readonly workload: number;
  readonly question: Omit<ServingCase, "load">;
  readonly origin: ThroughputOrigin;
  readonly band: Band;
  /** Published rows that moved the estimate, nearest first; empty where none is alike. */
  readonly nearest: readonly PublishedRow[];
  /** Factor on the bare estimate, by published rows. */
  readonly correction: number;
}

/** One way to serve the scenario's work: a GPU, how a replica lies on it, and what it then sustains. */
export interface Candidate {
  readonly gpu: Gpu;
  readonly deployment: Deployment;
  readonly capacities: readonly WorkloadCapacity[];
  /** Whether any published measurement is of this GPU. */
  readonly measuredGpu: boolean;
}

export interface EstimatedWorkload {
  readonly workload: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface FitQuestion {
  readonly shape: ModelShape;
  /** Those that can be estimated, with their place in the scenario. */
  readonly workloads: readonly EstimatedWorkload[];
  readonly target: LatencyTarget;
  readonly tuningFactor: number;
}

/** Rows farther than this lend the estimate too little to be shown. */
const SHOWN_DISTANCE = 2;

/**
 * The capacities of a ranked deployment with published rows brought to bear. The rows say how far off the estimate is
 * near the load at which the ranking met the target; corrected so, the largest load is sought once more.
 *
 * @returns a sentence when the corrected deployment misses the target
 */
export function candidateOf(gpu: Gpu, deployment: RankedDeployment, asked: FitQuestion): Candidate | string {
  const capacities: WorkloadCapacity[] = [];
  for (const [i, { workload, inputTokens, outputTokens }] of asked.workloads.entries()) {
    const bare = deployment.capacities[i];
    if (bare === undefined) throw new Error("The ranking left a workload out.");
    const question: Omit<ServingCase, "load"> = {
      gpu: deployment.gpu,
      layout: deployment.layout,
      weightPrecision: deployment.weightPrecision,
      inputTokens,
      outputTokens,
      model: asked.shape,
      kvPrecision: "16-bit",
      engineFamily: "other",
    };
    const throughput = throughputOf(
      { ...question, load: { kind: "concurrency", requests: bare.concurrency } },
      { published: preparedMeasurements() },
    );
    const correction = throughput.correction?.factor ?? 1;
    const met = capacityAtLatency(question, asked.target, asked.tuningFactor * correction);
    if (!met.ok) return met.reason;
    capacities.push({
      ...met,
      workload,
      question,
      origin: throughput.origin,
      band: throughput.band,
      nearest: (throughput.correction?.nearest ?? [])
        .filter((near) => near.distance <= SHOWN_DISTANCE)
        .map((near) => near.row),
      correction,
    });
  }
  return { gpu, deployment, capacities, measuredGpu: FITTED_GPUS.includes(deployment.gpu.name) };
}
