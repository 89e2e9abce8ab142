import type { Workload } from "../../workload.ts";
import type { RetrievalPlan } from "./retrieval-plan.ts";

/**
 * Embeddings as workloads of their own, which can be routed to own GPUs like any other: the questions, which come
 * when the requests come, and the changed chunks, which can wait. Embedding everything again is spread over the
 * months in between.
 *
 * @param requests the workload that asks; its traffic and retries are those of the questions
 * @example 10,000 documents of 8 chunks, 5 % updated a month of 30 days: 4,000 chunks, 133.3 a day
 */
export function embeddingWorkloads(
  plan: RetrievalPlan,
  requests: Workload,
  daysPerMonth: number,
): { readonly questions: Workload; readonly chunks: Workload } {
  const { documents, chunksPerDocument, tokensPerChunk, updatedSharePerMonth, monthsBetweenReembedding } =
    plan.corpus;
  const base = { ...requests, outputTokens: 0, cachedInputShare: 0, cacheWriteShare: 0 };
  const timesPerMonth = updatedSharePerMonth + 1 / monthsBetweenReembedding;
  return {
    questions: { ...base, name: "Embedding of questions", inputTokens: plan.questionTokens },
    chunks: {
      ...base,
      name: "Embedding of documents",
      requestsPerDay: (documents * chunksPerDocument * timesPerMonth) / daysPerMonth,
      inputTokens: tokensPerChunk,
      batchableShare: 1,
      retryShare: 0,
      dayShape: { kind: "flat" },
    },
  };
}
