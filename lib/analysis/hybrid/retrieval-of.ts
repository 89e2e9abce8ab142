import type { BreakEven } from "../../pricing/break-even.ts";
import { embeddingWorkloads } from "../../pricing/hybrid/retrieval/embedding-workloads.ts";
import { fineTuningItems } from "../../pricing/hybrid/retrieval/fine-tuning-items.ts";
import { fineTuningBreakEven } from "../../pricing/hybrid/retrieval/retrieval-break-even.ts";
import { retrievalItems } from "../../pricing/hybrid/retrieval/retrieval-items.ts";
import type { FineTuningPlan, RetrievalPlan } from "../../pricing/hybrid/retrieval/retrieval-plan.ts";
import { totalAt, type LineItem } from "../../pricing/line-item.ts";
import type { Workload } from "../../pricing/workload.ts";
import type { Analysis } from "../analyse.ts";

/** Passes over the examples that a training makes. */
const EPOCHS = 3;
/** A question as it is embedded to search. */
const QUESTION_TOKENS = 50;

export interface RetrievalAnswer {
  readonly workload: Workload;
  readonly apiGroup: "apiFrontier" | "apiOpen";
  readonly retrieval: readonly LineItem[];
  readonly fineTuning: readonly LineItem[];
  /** Through the volume of the workload today. */
  readonly retrievalUsd: number;
  readonly fineTuningUsd: number;
  /** From how many requests a day fine-tuning is no dearer. */
  readonly breakEven: BreakEven;
  /** Embeddings as work of their own, which could be sent to own GPUs. */
  readonly embeddings: { readonly questions: Workload; readonly chunks: Workload };
}

/**
 * Retrieval against fine-tuning for the first workload, by the prices of the API that is compared. The workload's prompt
 * holds what is retrieved; a model that was taught it is sent the rest.
 *
 * @returns null where no documents are stated, or no API is compared
 */
export function retrievalOf({ scenario, resolved, traffic }: Analysis): RetrievalAnswer | null {
  const { routing, apiFrontier, apiOpen } = scenario;
  const [workload] = traffic.workloads;
  if (routing.ragDocuments === 0 || workload === undefined || !(apiFrontier.enabled || apiOpen.enabled))
    return null;
  const apiGroup = apiFrontier.enabled ? "apiFrontier" : "apiOpen";
  const price = (key: string) => resolved.number(`${apiGroup}.${key}`) ?? 0;
  const prices = { inputUsdPerMTok: price("inputUsdPerMTok"), outputUsdPerMTok: price("outputUsdPerMTok") };
  const { amortisationMonths } = scenario[apiGroup];
  const retrievedTokens = routing.ragRetrieved * routing.ragChunkTokens;
  const base = {
    questionTokens: QUESTION_TOKENS,
    promptTokens: Math.max(0, workload.inputTokens - retrievedTokens - QUESTION_TOKENS),
    outputTokens: workload.outputTokens,
    oneOffUsd: 0,
    amortisationMonths,
  };
  const retrieval: RetrievalPlan = {
    ...base,
    prices,
    corpus: {
      documents: routing.ragDocuments,
      chunksPerDocument: routing.ragChunks,
      tokensPerChunk: routing.ragChunkTokens,
      updatedSharePerMonth: routing.ragUpdated,
      monthsBetweenReembedding: routing.ragReembedMonths ?? Infinity,
    },
    embeddingUsdPerMTok: routing.ragEmbedUsdPerMTok,
    // The store is stated by the month, vectors and all.
    vectorDimensions: 0,
    bytesPerDimension: 0,
    storeOverheadFactor: 0,
    storeUsdPerGbMonth: 0,
    storeUsdPerMonth: routing.ragStoreUsd,
    storeUsdPerQuery: 0,
    retrievedChunks: routing.ragRetrieved,
  };
  const fineTuning: FineTuningPlan = {
    ...base,
    prices: {
      inputUsdPerMTok: prices.inputUsdPerMTok * routing.tunePriceFactor,
      outputUsdPerMTok: prices.outputUsdPerMTok * routing.tunePriceFactor,
    },
    trainingTokens: routing.tuneTokens,
    epochs: EPOCHS,
    trainingUsdPerMTok: routing.tuneUsdPerMTok,
    dataUsdPerTraining: routing.tuneUsdEach,
    evaluationUsdPerTraining: 0,
    monthsBetweenTrainings: routing.tuneMonths ?? Infinity,
    hostingUsdPerMonth: routing.tuneHostingUsd,
  };
  const { daysPerMonth } = traffic;
  const items = {
    retrieval: retrievalItems(retrieval, daysPerMonth),
    fineTuning: fineTuningItems(fineTuning, daysPerMonth),
  };
  return {
    workload,
    apiGroup,
    ...items,
    retrievalUsd: totalAt(items.retrieval, workload.requestsPerDay),
    fineTuningUsd: totalAt(items.fineTuning, workload.requestsPerDay),
    breakEven: fineTuningBreakEven(retrieval, fineTuning, daysPerMonth),
    embeddings: embeddingWorkloads(retrieval, workload, daysPerMonth),
  };
}
