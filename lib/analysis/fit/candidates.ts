import type { Gpu } from "../../catalog/gpu.ts";
import { attentionDataLayout, tensorLayout, type Layout } from "../../serving/layout.ts";
import { isMixture } from "../../serving/model-shape.ts";
import type { WeightPrecision } from "../../serving/precision.ts";
import {
  rankDeployments,
  type PricedGpu,
  type RankDemand,
  type RankedDeployment,
} from "../../serving/rank.ts";
import { candidateOf, type Candidate, type FitQuestion } from "./candidate.ts";
import { specOf } from "./serving-records.ts";

export interface Unfit {
  readonly gpu: Gpu;
  readonly reason: string;
}

export interface Candidates {
  /** One or two for each GPU that can serve the work: the cheapest for the traffic, and the cheapest when full. */
  readonly fit: readonly Candidate[];
  /** GPUs that cannot, with the reason of the largest layout. */
  readonly unfit: readonly Unfit[];
}

/** Replicas of these many GPUs are what instances and servers hold. */
const REPLICA_SIZES = [1, 2, 4, 8];

/**
 * The ways to serve that can be best for some volume. Layouts of one GPU cost in proportion to their GPUs, so which of
 * them is cheapest needs no price; GPUs are compared later, with everything that they cost.
 */
export function candidatesOf(
  gpus: readonly Gpu[],
  asked: FitQuestion,
  demand: Pick<RankDemand, "fleet" | "mTokPerHour">,
  precisions: readonly WeightPrecision[],
  sizes: readonly number[] = REPLICA_SIZES,
): Candidates {
  const layouts = layoutsOf(asked, sizes);
  const fit: Candidate[] = [];
  const unfit: Unfit[] = [];
  for (const gpu of gpus) {
    const spec = specOf(gpu);
    if (spec === null) {
      unfit.push({ gpu, reason: "Its speed is not in the catalogue." });
      continue;
    }
    const ranking = rankDeployments(
      { ...demand, model: asked.shape, workloads: asked.workloads },
      {
        target: asked.target,
        weightPrecisions: precisions,
        kvPrecision: "16-bit",
        engineFamily: "other",
        tuningFactor: asked.tuningFactor,
      },
      [{ gpu: spec, usdPerGpuHour: 1 } satisfies PricedGpu],
      layouts,
    );
    const found = distinct([ranking.feasible[0], cheapestWhenFull(ranking.feasible)]).map((deployment) =>
      candidateOf(gpu, deployment, asked),
    );
    const usable = found.filter((candidate) => typeof candidate !== "string");
    fit.push(...usable);
    if (usable.length === 0) {
      const missed = found.find((candidate) => typeof candidate === "string");
      const largest = ranking.infeasible.toSorted((a, b) => b.gpusPerReplica - a.gpusPerReplica)[0];
      unfit.push({ gpu, reason: missed ?? largest?.reason ?? "It holds no layout that was asked for." });
    }
  }
  return { fit, unfit };
}

/** Tensor parallelism, and for mixtures attention data parallelism too. */
function layoutsOf(asked: FitQuestion, sizes: readonly number[]): readonly Layout[] {
  const tensor = sizes.map(tensorLayout);
  if (!isMixture(asked.shape)) return tensor;
  return [...tensor, ...sizes.filter((gpus) => gpus > 1).map((gpus) => attentionDataLayout(gpus))];
}

function cheapestWhenFull(feasible: readonly RankedDeployment[]): RankedDeployment | undefined {
  return feasible.toSorted(
    (a, b) => a.usdPerMTokAtFullLoad - b.usdPerMTokAtFullLoad || a.gpusPerReplica - b.gpusPerReplica,
  )[0];
}

const distinct = (found: readonly (RankedDeployment | undefined)[]): readonly RankedDeployment[] => [
  ...new Set(found.filter((deployment) => deployment !== undefined)),
];
