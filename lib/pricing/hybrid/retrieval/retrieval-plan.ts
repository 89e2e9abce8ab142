/** What the model charges, in US dollars per million tokens. */
export interface ModelTokenPrices {
  readonly inputUsdPerMTok: number;
  readonly outputUsdPerMTok: number;
}

/** The documents that answers are looked up in. */
export interface Corpus {
  readonly documents: number;
  readonly chunksPerDocument: number;
  readonly tokensPerChunk: number;
  /** Share of the chunks that is new or changed each month and embedded again. */
  readonly updatedSharePerMonth: number;
  /** Months between embedding everything again, for a newer embedding model; `Infinity`: never. */
  readonly monthsBetweenReembedding: number;
}

/** What answering costs wherever the knowledge comes from. */
export interface AnsweringPlan {
  readonly questionTokens: number;
  /** Instructions and examples of the prompt, without question and findings; fewer where the model was taught them. */
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** Of the model that answers; a tuned one may cost more per token. */
  readonly prices: ModelTokenPrices;
  /** Work to set it up, spread over the months below. */
  readonly oneOffUsd: number;
  readonly amortisationMonths: number;
}

/** Answering from documents that are looked up for every request; the question is embedded to search. */
export interface RetrievalPlan extends AnsweringPlan {
  readonly corpus: Corpus;
  /** Zero where embeddings are a workload on own GPUs, which is priced there. */
  readonly embeddingUsdPerMTok: number;
  readonly vectorDimensions: number;
  readonly bytesPerDimension: number;
  /** Stored bytes ÷ bytes of the bare vectors: the index and the text beside them. */
  readonly storeOverheadFactor: number;
  readonly storeUsdPerGbMonth: number;
  readonly storeUsdPerMonth: number;
  readonly storeUsdPerQuery: number;
  readonly retrievedChunks: number;
}

/** Answering from what the model was taught. */
export interface FineTuningPlan extends AnsweringPlan {
  /** Tokens of one pass over the training examples. */
  readonly trainingTokens: number;
  readonly epochs: number;
  readonly trainingUsdPerMTok: number;
  /** Labelling and cleaning examples, each time. */
  readonly dataUsdPerTraining: number;
  readonly evaluationUsdPerTraining: number;
  /** Months until the model is taught again; `Infinity`: once, which the first months below carry. */
  readonly monthsBetweenTrainings: number;
  /** A tuned model often needs an endpoint of its own. */
  readonly hostingUsdPerMonth: number;
}
