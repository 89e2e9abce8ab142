import { batchOf } from "../../lib/serving/batch.ts";
import { gpuCount } from "../../lib/serving/layout.ts";
import { kvBytesPerSequence } from "../../lib/serving/kv-cache.ts";
import { parameterCounts } from "../../lib/serving/parameter-counts.ts";
import { arithmeticRate, weightBytes } from "../../lib/serving/precision.ts";
import type { FitRow } from "./rows.ts";

/**
 * The textbook baseline: a step takes the longer of its arithmetic (active parameters) and its memory reads (weights,
 * of the experts those reached, and cache), at one share of the peak rate and one of the bandwidth, over all GPUs of the replica.
 *
 * @returns ln(estimate ÷ measured) per row, for the two shares that fit the rows best (a grid of 5 % steps)
 */
export function bestRoofline(rows: readonly FitRow[]): {
  readonly flopsShare: number;
  readonly bandwidthShare: number;
  readonly logErrors: readonly number[];
} {
  let best = { flopsShare: 0, bandwidthShare: 0, logErrors: [] as readonly number[], loss: Infinity };
  for (let flops = 1; flops <= 20; flops++) {
    for (let bandwidth = 1; bandwidth <= 20; bandwidth++) {
      const shares = { flopsShare: flops / 20, bandwidthShare: bandwidth / 20 };
      const logErrors = rows.map((row) => logError(row, shares.flopsShare, shares.bandwidthShare));
      const loss = logErrors.reduce((sum, error) => sum + Math.abs(error), 0);
      if (loss < best.loss) best = { ...shares, logErrors, loss };
    }
  }
  return best;
}

function logError(row: FitRow, flopsShare: number, bandwidthShare: number): number {
  const { question } = row;
  const gpus = gpuCount(question.layout);
  const batch = batchOf(question) * question.layout.dataParallel;
  const active = parameterCounts(question.model).active;
  const tokens = batch * (1 + question.inputTokens / question.outputTokens);
  const rate = arithmeticRate(question.model, question.gpu, question.weightPrecision).peakFlopsPerSecond;
  const context = question.inputTokens + question.outputTokens / 2;
  const { experts, expertsPerToken } = question.model;
  const parameters = parameterCounts(question.model);
  const reached = experts > 0 ? 1 - (1 - expertsPerToken / experts) ** tokens : 0;
  const read = parameters.total - parameters.embedding - parameters.allExperts * (1 - reached);
  const bytes =
    read * weightBytes(question.weightPrecision) +
    batch * kvBytesPerSequence(question.model, question.kvPrecision, context, 1);
  const seconds = Math.max(
    (2 * active * tokens) / (gpus * rate * flopsShare),
    bytes / (gpus * question.gpu.memoryBytesPerSecond * bandwidthShare),
  );
  return Math.log(batch / seconds / row.outputTokensPerSecond);
}
