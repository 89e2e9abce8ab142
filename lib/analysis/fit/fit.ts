import type { Catalog } from "../../catalog/catalog.ts";
import { findGpu, findOpenModel } from "../../catalog/lookup.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { trafficOfScenario } from "../plans.ts";
import { bestFit, type BestFit } from "./best-fit.ts";
import type { EstimatedWorkload, FitQuestion } from "./candidate.ts";
import { candidatesOf, type Unfit } from "./candidates.ts";
import { fleetSizer } from "./fleet-sizer.ts";
import { pricedCandidate, type PricedCandidate } from "./priced-candidate.ts";
import { shapeOf } from "./serving-records.ts";
import { weightPrecisions } from "./weight-precisions.ts";

/** Which GPUs can serve the scenario's work within its latency target, at what cost, and which is best. */
export interface Fit {
  /** Every deployment that can be best for some volume, cheapest at the present traffic first. */
  readonly candidates: readonly PricedCandidate[];
  readonly unfit: readonly Unfit[];
  readonly best: BestFit | null;
  /** The scenario's own GPU and GPUs per replica, estimated; a sentence where they cannot serve the work. */
  readonly own: PricedCandidate | string;
}

export type FitResult = { readonly ok: true; readonly fit: Fit } | NoFit;

/** Why there is nothing to rank. */
export interface NoFit {
  readonly ok: false;
  /** No throughput is needed, rather than none can be estimated. */
  readonly idle: boolean;
  readonly reason: string;
}

/**
 * Ranks every GPU of the catalogue for a scenario. Capacity comes from the throughput model and published rows, money
 * from the same analysis that prices the scenario, so that a row of the ranking and the page agree to the cent.
 *
 * @returns a sentence when there is nothing to rank: no model chosen, one whose shape is not known, or no output
 * @example fitOf(scenario, currentCatalog, "2026-11-25")
 */
export function fitOf(scenario: Scenario, catalog: Catalog, today: string): FitResult {
  const { serving, workloads } = scenario;
  if (!scenario.rented.enabled && !scenario.owned.enabled)
    return idle("Compare rented or owned GPUs to see which fit.");
  if (serving.source === "flat-price") return idle("A flat price stands in for GPUs, so none are chosen.");
  const model = findOpenModel(catalog, serving.openModel);
  if (model === null) return no("Choose an open model to serve: which GPUs fit depends on it.");
  const shape = shapeOf(model);
  if (shape === null || model.kind === "embedding")
    return no(`${model.name} cannot be estimated: enter the throughput that you measured.`);
  const estimated: EstimatedWorkload[] = workloads
    .map(({ inputTokens, outputTokens }, workload) => ({ workload, inputTokens, outputTokens }))
    .filter(({ inputTokens, outputTokens }) => inputTokens > 0 && outputTokens > 0);
  if (estimated.length === 0)
    return no("Throughput can be estimated only for requests with both input and output tokens.");
  const asked: FitQuestion = {
    shape,
    workloads: estimated,
    target: {
      timePerOutputTokenSeconds: serving.timePerOutputTokenMs / 1000,
      timeToFirstTokenSeconds: serving.timeToFirstTokenMs / 1000,
    },
    tuningFactor: serving.throughputFactor,
  };
  const traffic = trafficOfScenario(scenario);
  const tokensPerDay =
    traffic.requestsPerDay * (traffic.inputTokensPerRequest + traffic.outputTokensPerRequest);
  const demand = { fleet: fleetSizer(scenario, traffic, estimated), mTokPerHour: tokensPerDay / 24 / 1e6 };
  const precisions = weightPrecisions(model, shape, serving.weightPrecision);

  const price = (candidate: Parameters<typeof pricedCandidate>[3]) =>
    pricedCandidate(scenario, catalog, today, candidate);
  const { fit, unfit } = candidatesOf(catalog.gpus, asked, demand, precisions);
  const candidates: PricedCandidate[] = [];
  const without: Unfit[] = [...unfit];
  for (const candidate of fit) {
    const priced = price(candidate);
    if (typeof priced !== "string") candidates.push(priced);
    else if (!without.some(({ gpu }) => gpu.id === candidate.gpu.id))
      without.push({ gpu: candidate.gpu, reason: priced });
  }
  candidates.sort((a, b) => a.monthlyUsd - b.monthlyUsd || a.gpus - b.gpus);

  const gpu = findGpu(catalog, serving.gpu);
  const ownCandidates =
    gpu === null ? null : candidatesOf([gpu], asked, demand, precisions, [serving.gpusPerReplica]);
  const [own] = ownCandidates?.fit ?? [];
  return {
    ok: true,
    fit: {
      candidates,
      unfit: without,
      best: bestFit(candidates),
      own:
        own === undefined
          ? (ownCandidates?.unfit[0]?.reason ?? "Choose a GPU of the catalogue to have it estimated.")
          : price(own),
    },
  };
}

const idle = (reason: string): NoFit => ({ ok: false, idle: true, reason });
const no = (reason: string): NoFit => ({ ok: false, idle: false, reason });
