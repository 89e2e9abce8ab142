import type { InputValue } from "../../scenario/input.ts";
import type { ValueChange } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { shortGpuName } from "../labels.ts";
import type { Candidate, WorkloadCapacity } from "./candidate.ts";
import { PRECISION_LABELS } from "./weight-precisions.ts";

/** What was typed over for one GPU says nothing of another. */
const OF_ONE_GPU = [
  "rented.usdPerGpuHour",
  "rented.spotUsdPerGpuHour",
  "rented.reservedUsdPerGpuHour",
  "owned.serverPriceUsd",
  "owned.installationUsdPerServer",
  "owned.idleWattsPerGpu",
  "owned.busyWattsPerGpu",
] as const;

/**
 * The inputs that a deployment sets: the GPU, the GPUs of a replica and of a rented instance, and the throughput of each
 * workload with its origin. On another GPU, prices and watts typed in for the one before go back to the catalogue's.
 */
export function deploymentValues(scenario: Scenario, candidate: Candidate): readonly ValueChange[] {
  const { gpu, deployment } = candidate;
  const moved = gpu.id !== scenario.serving.gpu;
  return [
    { path: "serving.gpu", value: gpu.id },
    { path: "serving.gpusPerReplica", value: deployment.gpusPerReplica },
    ...(moved || deployment.gpusPerReplica !== scenario.serving.gpusPerReplica
      ? [{ path: "rented.gpusPerInstance", value: deployment.gpusPerReplica }]
      : []),
    ...(moved ? OF_ONE_GPU.map((path) => ({ path, value: null })) : []),
    ...capacityValues(scenario, candidate),
  ];
}

/** The inputs that tell what a replica sustains, by workload. */
export function capacityValues(scenario: Scenario, candidate: Candidate): readonly ValueChange[] {
  return candidate.capacities.flatMap((capacity) => {
    const set = (key: string, value: InputValue): ValueChange => ({
      path: `workloads.${capacity.workload}.${key}`,
      value,
    });
    // The pricing applies the throughput factor, and the capacity was sought with it: it must count once.
    const requestsPerSecond = capacity.requestsPerSecond / scenario.serving.throughputFactor;
    const tokensPerSecond = requestsPerSecond * capacity.question.outputTokens;
    return [
      set("capacityUnit", "output-tokens"),
      set("tokensPerSecond", Number(tokensPerSecond.toPrecision(4))),
      set("capacityOrigin", capacity.origin),
      set("capacitySource", setupWords(candidate, capacity)),
    ];
  });
}

/** For example `gpt-oss-120b, MXFP4, on 2 × H100 SXM: 64 requests at once, 23 ms a token`. */
function setupWords(
  { gpu, deployment }: Candidate,
  { concurrency, estimate, question }: WorkloadCapacity,
): string {
  const { timePerOutputTokenSeconds } = estimate;
  const milliseconds = Number((1000 * timePerOutputTokenSeconds).toPrecision(2));
  return `${question.model.name}, ${PRECISION_LABELS[deployment.weightPrecision]}, on ${deployment.gpusPerReplica} × ${shortGpuName(gpu.name)}: ${concurrency} ${concurrency === 1 ? "request" : "requests"} at once, ${milliseconds} ms a token`;
}
