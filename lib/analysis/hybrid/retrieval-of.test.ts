import { expect, test } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { totalAt } from "../../pricing/line-item.ts";
import { withValues, type ValueChange } from "../../scenario/paths.ts";
import { findPreset } from "../../scenario/presets.ts";
import { analyse } from "../analyse.ts";
import { retrievalOf } from "./retrieval-of.ts";

function compared(...changes: readonly ValueChange[]) {
  const preset = findPreset("rag-search.1");
  if (preset === null) throw new Error("There is a preset for answers from documents.");
  const scenario = withValues(preset.scenario, [
    { path: "apiFrontier.inputUsdPerMTok", value: 2 },
    { path: "apiFrontier.outputUsdPerMTok", value: 10 },
    { path: "general.hoursPerMonth", value: 720 },
    { path: "routing.ragDocuments", value: 10_000 },
    ...changes,
  ]);
  const answer = analyse(scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return retrievalOf(answer.analysis);
}

test("retrieval pays for what it puts into every prompt, and fine-tuning for training", () => {
  const answer = compared();
  // 15,000 requests a day with 5 × 400 tokens less of prompt at $2, and 50 tokens of question to embed at $0.02.
  const perRequestUsd = (2000 * 2 + 50 * 0.02) / 1e6;
  // 32 M tokens of corpus at $0.02 = $0.64: 5 % a month, all every 24 months, and the first time spread over 36.
  const corpusUsd = 0.64 * (0.05 + 1 / 24 + 1 / 36);
  // (2 M × 3 × $25 / 10⁶ + $5,000) every six months.
  const trainingUsd = 5150 / 6;
  const gap = (answer?.fineTuningUsd ?? 0) - (answer?.retrievalUsd ?? 0);
  expect(gap).toBeCloseTo(trainingUsd - corpusUsd - 15_000 * 30 * perRequestUsd, 6);
  expect(answer?.breakEven.first).toBeCloseTo((trainingUsd - corpusUsd) / 30 / perRequestUsd, 6);
});

test("at the break-even both cost the same", () => {
  const answer = compared({ path: "routing.tuneHostingUsd", value: 3000 });
  const at = answer?.breakEven.first ?? NaN;
  expect(totalAt(answer?.fineTuning ?? [], at)).toBeCloseTo(totalAt(answer?.retrieval ?? [], at), 6);
});

test("embeddings are work of their own: as many questions as requests, and the pieces that change", () => {
  const answer = compared({ path: "routing.ragReembedMonths", value: null });
  expect(answer?.embeddings.questions.requestsPerDay).toBe(15_000);
  // 80,000 pieces, 5 % of them a month of 30 days.
  expect(answer?.embeddings.chunks.requestsPerDay).toBeCloseTo(4000 / 30, 9);
});

test("without documents nothing is compared", () => {
  expect(compared({ path: "routing.ragDocuments", value: 0 })).toBeNull();
});
