import { figure } from "../../figure.ts";
import { perMonthItem, withoutZeros, type LineItem } from "../../line-item.ts";
import { answerItem, oneOffItem, promptItem } from "./answering-items.ts";
import { perRequestItem } from "./request-items.ts";
import type { RetrievalPlan } from "./retrieval-plan.ts";

/**
 * Line items of answering from retrieved documents. The corpus is embedded once at the start, which is one-off work,
 * then in part as it changes and in whole whenever the embedding model does.
 *
 * @param daysPerMonth days of the month that the scenario counts in
 * @example 10,000 documents of 8 chunks of 400 tokens are 32 M tokens: $0.64 to embed at $0.02 per million
 */
export function retrievalItems(plan: RetrievalPlan, daysPerMonth: number): readonly LineItem[] {
  const { corpus, embeddingUsdPerMTok, prices, amortisationMonths } = plan;
  const { documents, chunksPerDocument, tokensPerChunk, updatedSharePerMonth, monthsBetweenReembedding } =
    corpus;
  const chunks = documents * chunksPerDocument;
  const corpusUsd = (chunks * tokensPerChunk * embeddingUsdPerMTok) / 1e6;
  const embedCorpusUsd = figure(
    "embedCorpusUsd",
    "usd",
    corpusUsd,
    "documents * chunksPerDocument * tokensPerChunk * embeddingUsdPerMTok / 1000000",
    { documents, chunksPerDocument, tokensPerChunk, embeddingUsdPerMTok },
  );
  const { vectorDimensions, bytesPerDimension, storeOverheadFactor, storeUsdPerGbMonth } = plan;
  const { questionTokens, retrievedChunks, storeUsdPerQuery } = plan;
  const { inputUsdPerMTok } = prices;
  return withoutZeros([
    perMonthItem(
      "firstEmbedding",
      "one-off",
      corpusUsd / amortisationMonths,
      "embedCorpusUsd / amortisationMonths",
      { embedCorpusUsd, amortisationMonths },
    ),
    perMonthItem(
      "updates",
      "data",
      corpusUsd * updatedSharePerMonth,
      "embedCorpusUsd * updatedSharePerMonth",
      {
        embedCorpusUsd,
        updatedSharePerMonth,
      },
    ),
    perMonthItem(
      "reembedding",
      "data",
      corpusUsd / monthsBetweenReembedding,
      "embedCorpusUsd / monthsBetweenReembedding",
      { embedCorpusUsd, monthsBetweenReembedding },
    ),
    perMonthItem(
      "vectorStore",
      "data",
      (chunks * vectorDimensions * bytesPerDimension * storeOverheadFactor * storeUsdPerGbMonth) / 1e9 +
        plan.storeUsdPerMonth,
      "documents * chunksPerDocument * vectorDimensions * bytesPerDimension * storeOverheadFactor * storeUsdPerGbMonth / 1000000000 + storeUsdPerMonth",
      {
        documents,
        chunksPerDocument,
        vectorDimensions,
        bytesPerDimension,
        storeOverheadFactor,
        storeUsdPerGbMonth,
        storeUsdPerMonth: plan.storeUsdPerMonth,
      },
    ),
    perRequestItem(
      "search",
      "data",
      daysPerMonth,
      (questionTokens * embeddingUsdPerMTok) / 1e6 + storeUsdPerQuery,
      "questionTokens * embeddingUsdPerMTok / 1000000 + storeUsdPerQuery",
      { questionTokens, embeddingUsdPerMTok, storeUsdPerQuery },
    ),
    promptItem(plan, daysPerMonth),
    perRequestItem(
      "retrievedTokens",
      "tokens",
      daysPerMonth,
      (retrievedChunks * tokensPerChunk * inputUsdPerMTok) / 1e6,
      "retrievedChunks * tokensPerChunk * inputUsdPerMTok / 1000000",
      { retrievedChunks, tokensPerChunk, inputUsdPerMTok },
    ),
    answerItem(plan, daysPerMonth),
    oneOffItem(plan),
  ]);
}
