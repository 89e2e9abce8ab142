import { expect, test } from "vitest";
import { evaluateFormula } from "../../../analysis/testing/evaluate-formula.ts";
import type { Figure } from "../../figure.ts";
import { totalAt, totalCurve } from "../../line-item.ts";
import { workload } from "../../testing/plans.ts";
import { embeddingWorkloads } from "./embedding-workloads.ts";
import { fineTuningItems } from "./fine-tuning-items.ts";
import { fineTuningBreakEven } from "./retrieval-break-even.ts";
import { retrievalItems } from "./retrieval-items.ts";
import type { FineTuningPlan, RetrievalPlan } from "./retrieval-plan.ts";

const DAYS = 30;

/** 80,000 chunks of 400 tokens: 32 M tokens, $0.64 to embed; 80,000 × 1,536 × 4 bytes × 2 = 0.98304 GB. */
const retrieval: RetrievalPlan = {
  corpus: {
    documents: 10_000,
    chunksPerDocument: 8,
    tokensPerChunk: 400,
    updatedSharePerMonth: 0.25,
    monthsBetweenReembedding: 16,
  },
  embeddingUsdPerMTok: 0.02,
  vectorDimensions: 1536,
  bytesPerDimension: 4,
  storeOverheadFactor: 2,
  storeUsdPerGbMonth: 0.25,
  storeUsdPerMonth: 50,
  storeUsdPerQuery: 0.00001,
  questionTokens: 50,
  promptTokens: 350,
  retrievedChunks: 5,
  outputTokens: 300,
  prices: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 },
  oneOffUsd: 6000,
  amortisationMonths: 12,
};

const fineTuning: FineTuningPlan = {
  trainingTokens: 2_000_000,
  epochs: 3,
  trainingUsdPerMTok: 8,
  dataUsdPerTraining: 2000,
  evaluationUsdPerTraining: 952,
  monthsBetweenTrainings: 2,
  hostingUsdPerMonth: 0,
  questionTokens: 50,
  promptTokens: 150,
  outputTokens: 300,
  prices: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 },
  oneOffUsd: 0,
  amortisationMonths: 12,
};

const usdOf = (items: ReturnType<typeof retrievalItems>, volume: number) =>
  Object.fromEntries(items.map((item) => [item.id, item.explain(volume).value]));

test("retrieval worked by hand at 1,000 requests a day", () => {
  const items = retrievalItems(retrieval, DAYS);
  const usd = usdOf(items, 1000);
  expect(usd.firstEmbedding).toBeCloseTo(0.64 / 12, 12);
  expect(usd.updates).toBeCloseTo(0.16, 12);
  expect(usd.reembedding).toBeCloseTo(0.04, 12);
  expect(usd.vectorStore).toBeCloseTo(50 + 0.98304 * 0.25, 12);
  // 50 × 0.02 / 10⁶ + 10⁻⁵ = $0.000011 a search.
  expect(usd.search).toBeCloseTo(30_000 * 0.000011, 10);
  expect(usd.prompt).toBeCloseTo(30_000 * 0.0004, 10);
  expect(usd.retrievedTokens).toBeCloseTo(30_000 * 0.002, 10);
  expect(usd.answer).toBeCloseTo(30_000 * 0.0012, 10);
  expect(usd.oneOff).toBe(500);
  expect(totalAt(items, 1000)).toBeCloseTo(
    Object.values(usd).reduce((a, b) => a + b, 0),
    10,
  );
});

test("fine-tuning worked by hand: a training of $3,000 every second month", () => {
  const items = fineTuningItems(fineTuning, DAYS);
  const usd = usdOf(items, 1000);
  expect(usd.training).toBe(1500);
  expect(usd.prompt).toBeCloseTo(30_000 * 0.0002, 10);
  expect(usd.answer).toBeCloseTo(36, 10);
  expect(Object.keys(usd)).toEqual(["training", "prompt", "answer"]);
});

test("a training that is never repeated is spread over the months of the one-off work", () => {
  const once = { ...fineTuning, monthsBetweenTrainings: Infinity };
  const [training] = fineTuningItems(once, DAYS);
  expect(training).toMatchObject({ id: "training", group: "one-off", nonCash: true });
  expect(training?.curve.fixed).toBe(250);
});

test("the break-even by hand: what a month costs more ÷ what a request costs less", () => {
  const { outcome, first, sustained } = fineTuningBreakEven(retrieval, fineTuning, DAYS);
  const moreUsd = 1500 - (550 + 0.98304 * 0.25 + 0.2 + 0.64 / 12);
  // 200 tokens of prompt and 2,000 of findings at $1, and the search.
  const lessUsd = 0.0002 + 0.002 + 0.000011;
  expect(outcome).toBe("from-volume");
  expect((sustained ?? NaN) * DAYS).toBeCloseTo(moreUsd / lessUsd, 6);
  expect(first).toBe(sustained);
});

test("a tuned model whose tokens cost more than the findings save never pays", () => {
  const dear = { ...fineTuning, prices: { inputUsdPerMTok: 20, outputUsdPerMTok: 40 } };
  expect(fineTuningBreakEven(retrieval, dear, DAYS).outcome).toBe("never");
});

test("embeddings as workloads cost by the API what they cost as part of retrieval", () => {
  const requests = workload({ requestsPerDay: 1000 });
  const { questions, chunks } = embeddingWorkloads(retrieval, requests, DAYS);
  const usd = (w: typeof chunks) => (w.requestsPerDay * DAYS * w.inputTokens * 0.02) / 1e6;
  const bought = usdOf(retrievalItems(retrieval, DAYS), 1000);
  const elsewhere = usdOf(retrievalItems({ ...retrieval, embeddingUsdPerMTok: 0 }, DAYS), 1000);
  expect(usd(chunks)).toBeCloseTo((bought.updates ?? NaN) + (bought.reembedding ?? NaN), 12);
  expect(usd(questions)).toBeCloseTo((bought.search ?? NaN) - (elsewhere.search ?? NaN), 12);
  expect(chunks.batchableShare).toBe(1);
});

test("more updates and longer findings make retrieval dearer, and nothing else changes", () => {
  const at = (plan: RetrievalPlan) => totalCurve(retrievalItems(plan, DAYS));
  const more = at({ ...retrieval, corpus: { ...retrieval.corpus, updatedSharePerMonth: 0.5 } });
  expect(more.fixed - at(retrieval).fixed).toBeCloseTo(0.16, 12);
  expect(more.perDailyRequest).toBe(at(retrieval).perDailyRequest);
  const longer = at({ ...retrieval, retrievedChunks: 6 });
  expect(longer.perDailyRequest - at(retrieval).perDailyRequest).toBeCloseTo(0.0004 * DAYS, 12);
});

test("every formula, with its terms filled in, gives the number that it explains", () => {
  const check = (figure: Figure) => {
    const terms = Object.entries(figure.terms);
    const values = terms.map(([name, term]) => [name, typeof term === "number" ? term : term.value] as const);
    const { value } = evaluateFormula(figure.formula, Object.fromEntries(values));
    expect(value, figure.formula).toBeCloseTo(figure.value, 9);
    for (const [, term] of terms) if (typeof term !== "number") check(term);
  };
  for (const item of [...retrievalItems(retrieval, DAYS), ...fineTuningItems(fineTuning, DAYS)]) {
    check(item.explain(1234));
  }
});
