import { estimateThroughput } from "../../serving/estimate.ts";
import { mostConcurrentRequests } from "../../serving/memory.ts";
import { scaledEstimate } from "../../serving/scaled-estimate.ts";
import type { WorkloadCapacity } from "./candidate.ts";

/** What one replica does with so many requests in flight. */
export interface LatencyPoint {
  readonly concurrency: number;
  readonly outputTokensPerSecond: number;
  readonly timePerOutputTokenMs: number;
}

/** How far past the chosen load the curve goes on, so that one sees what more load would buy. */
const PAST_THE_CHOSEN = 4;
const POINTS_PER_DOUBLING = 2;

/**
 * Throughput against latency, the curve that every serving benchmark draws: from one request at a time to four times the
 * chosen load, or to what memory holds. The chosen load is one of its points.
 */
export function latencyCurve(capacity: WorkloadCapacity, tuningFactor: number): readonly LatencyPoint[] {
  const { question, correction, concurrency } = capacity;
  const held = mostConcurrentRequests(question, question.inputTokens, question.outputTokens);
  const most = Math.max(concurrency, Math.min(PAST_THE_CHOSEN * concurrency, held));
  const loads = new Set([concurrency, most]);
  for (let step = 0; 2 ** (step / POINTS_PER_DOUBLING) < most; step += 1) {
    loads.add(Math.round(2 ** (step / POINTS_PER_DOUBLING)));
  }
  return [...loads]
    .sort((a, b) => a - b)
    .map((requests) => {
      const bare = estimateThroughput({ ...question, load: { kind: "concurrency", requests } });
      const estimate = scaledEstimate(bare, correction * tuningFactor);
      return {
        concurrency: requests,
        outputTokensPerSecond: estimate.outputTokensPerSecond,
        timePerOutputTokenMs: 1000 * estimate.timePerOutputTokenSeconds,
      };
    });
}
