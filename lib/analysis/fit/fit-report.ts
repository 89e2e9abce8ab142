import type { Catalog } from "../../catalog/catalog.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { ValueChange } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { StepPart } from "../../serving/estimate.ts";
import type { PublishedRow } from "../../serving/published-correction.ts";
import { shortGpuName } from "../labels.ts";
import type { FitRule } from "./best-fit.ts";
import type { Candidate, WorkloadCapacity } from "./candidate.ts";
import { capacityValues, deploymentValues } from "./deployment-values.ts";
import { fitOf, type NoFit } from "./fit.ts";
import { latencyCurve, type LatencyPoint } from "./latency-curve.ts";
import type { PricedCandidate } from "./priced-candidate.ts";
import { sourceOfRow } from "./published-measurements.ts";
import { PRECISION_LABELS } from "./weight-precisions.ts";

/** A ranking as plain data: what the page fetches and `evaluate --json` prints. */
export type FitReport =
  | {
      readonly ok: true;
      /** For example `gpt-oss-120b`. */
      readonly model: string;
      readonly rule: FitRule | null;
      readonly best: DeploymentReport | null;
      /** The scenario's own GPU and GPUs per replica; a sentence where they cannot serve the work. */
      readonly own: DeploymentReport | string;
      /** The cheapest way on each GPU, at the present traffic, cheapest first. */
      readonly deployments: readonly DeploymentReport[];
      readonly unfit: readonly { readonly gpu: string; readonly reason: string }[];
    }
  | NoFit;

export interface DeploymentReport {
  /** For example `2 × L40S 48GB, FP8`. */
  readonly label: string;
  readonly gpuId: string;
  /** Whether any published measurement is of this GPU. */
  readonly measuredGpu: boolean;
  readonly gpusPerReplica: number;
  readonly precision: string;
  readonly layout: "one GPU" | "tensor parallel" | "attention data parallel";
  readonly option: Extract<OptionId, "rented" | "owned">;
  readonly monthlyUsd: number;
  readonly usdPerMTok: number | null;
  readonly usdPerMTokAtFullLoad: number | null;
  readonly units: number;
  readonly gpus: number;
  readonly paysFromRequestsPerDay: number | null;
  readonly workloads: readonly CapacityReport[];
  /** The inputs that choosing it sets. */
  readonly changes: readonly ValueChange[];
}

export interface CapacityReport {
  readonly workload: string;
  /** Of one replica. */
  readonly outputTokensPerSecond: number;
  /** Eighty of a hundred measurements lie between these times the estimate. */
  readonly band: {
    readonly low: number;
    readonly high: number;
    readonly rows: number;
    readonly group: string;
  };
  readonly requestsPerSecond: number;
  readonly concurrency: number;
  readonly limitedByMemory: boolean;
  readonly timePerOutputTokenMs: number;
  readonly timeToFirstTokenMs: { readonly low: number; readonly typical: number; readonly high: number };
  readonly origin: WorkloadCapacity["origin"];
  readonly limitedBy: StepPart;
  readonly shares: Readonly<Record<StepPart, number>>;
  readonly nearest: readonly NearRow[];
  readonly curve: readonly LatencyPoint[];
}

/** A published measurement that bears on an estimate. */
export interface NearRow {
  readonly setup: string;
  readonly source: string;
  /** When it was published, `YYYY-MM`, or the first and last month of a table that grew. */
  readonly published: string;
  readonly url: string;
  readonly outputTokensPerSecond: number;
}

/**
 * Ranks the GPUs of the catalogue for a scenario and lays the answer out as plain data.
 *
 * @example fitReport(scenario, currentCatalog, "2026-11-25")
 */
export function fitReport(scenario: Scenario, catalog: Catalog, today: string): FitReport {
  const result = fitOf(scenario, catalog, today);
  if (!result.ok) return result;
  const { best, own, candidates, unfit } = result.fit;
  const seen = new Set<string>();
  const cheapestOfEach = candidates.filter(({ gpu }) => !seen.has(gpu.id) && seen.add(gpu.id));
  const report = (candidate: PricedCandidate) =>
    deploymentReport(scenario, candidate, deploymentValues(scenario, candidate));
  return {
    ok: true,
    model: candidates[0]?.capacities[0]?.question.model.name ?? "",
    rule: best?.rule ?? null,
    best: best === null ? null : report(best.candidate),
    own: typeof own === "string" ? own : deploymentReport(scenario, own, capacityValues(scenario, own)),
    deployments: cheapestOfEach.map(report),
    unfit: unfit.map(({ gpu, reason }) => ({ gpu: shortGpuName(gpu.name), reason })),
  };
}

function deploymentReport(
  scenario: Scenario,
  candidate: PricedCandidate,
  changes: readonly ValueChange[],
): DeploymentReport {
  const { gpu, deployment } = candidate;
  const precision = PRECISION_LABELS[deployment.weightPrecision];
  return {
    label: `${deployment.gpusPerReplica} × ${shortGpuName(gpu.name)}, ${precision}`,
    gpuId: gpu.id,
    measuredGpu: candidate.measuredGpu,
    gpusPerReplica: deployment.gpusPerReplica,
    precision,
    layout: layoutWords(candidate),
    option: candidate.option,
    monthlyUsd: candidate.monthlyUsd,
    usdPerMTok: candidate.usdPerMTok,
    usdPerMTokAtFullLoad: candidate.usdPerMTokAtFullLoad,
    units: candidate.units,
    gpus: candidate.gpus,
    paysFromRequestsPerDay: candidate.paysFromRequestsPerDay,
    workloads: candidate.capacities.map((capacity) =>
      capacityReport(
        scenario.workloads[capacity.workload]?.name ?? "",
        capacity,
        scenario.serving.throughputFactor,
      ),
    ),
    changes,
  };
}

function layoutWords({ deployment }: Candidate): DeploymentReport["layout"] {
  if (deployment.gpusPerReplica === 1) return "one GPU";
  return deployment.layout.dataParallel > 1 ? "attention data parallel" : "tensor parallel";
}

function capacityReport(workload: string, capacity: WorkloadCapacity, tuningFactor: number): CapacityReport {
  const { estimate, band } = capacity;
  const { low, typical, high } = estimate.timeToFirstTokenSeconds;
  return {
    workload,
    outputTokensPerSecond: estimate.outputTokensPerSecond,
    band,
    requestsPerSecond: capacity.requestsPerSecond,
    concurrency: capacity.concurrency,
    limitedByMemory: capacity.limitedByMemory,
    timePerOutputTokenMs: 1000 * estimate.timePerOutputTokenSeconds,
    timeToFirstTokenMs: { low: 1000 * low, typical: 1000 * typical, high: 1000 * high },
    origin: capacity.origin,
    limitedBy: estimate.limitedBy,
    shares: estimate.shares,
    nearest: capacity.nearest.map(nearRow),
    curve: latencyCurve(capacity, tuningFactor),
  };
}

function nearRow(row: PublishedRow): NearRow {
  const { question, outputTokensPerSecond } = row;
  const requests = question.load.requests === null ? "all queued" : `${question.load.requests} at once`;
  const gpus =
    question.layout.tensorParallel * question.layout.pipelineParallel * question.layout.dataParallel;
  const source = sourceOfRow(row.id);
  return {
    setup: `${gpus} × ${question.gpu.name}, ${PRECISION_LABELS[question.weightPrecision]}, ${Math.round(question.inputTokens)} in, ${Math.round(question.outputTokens)} out, ${requests}`,
    source: row.source,
    published:
      source === null ? "" : source.from === source.to ? source.from : `${source.from} to ${source.to}`,
    url: source?.url ?? "",
    outputTokensPerSecond,
  };
}
