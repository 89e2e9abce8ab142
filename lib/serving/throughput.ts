import { bandOf, type Band } from "./bands.ts";
import { estimateThroughput, type ThroughputEstimate } from "./estimate.ts";
import { weightBytes } from "./precision.ts";
import {
  publishedCorrection,
  type Correction,
  type PreparedRow,
  type PublishedRow,
} from "./published-correction.ts";
import { likeness } from "./published-distance.ts";
import { scaledEstimate } from "./scaled-estimate.ts";
import type { ServingCase } from "./serving-case.ts";

export type ThroughputOrigin = "published" | "estimated";

export interface Throughput extends ThroughputEstimate {
  /** `published` when rows of this model, GPU and precision at near lengths and concurrency decide; else `estimated`. */
  readonly origin: ThroughputOrigin;
  /** Of the tokens per second: 10th to 90th percentile. */
  readonly outputTokensPerSecondRange: { readonly low: number; readonly high: number };
  readonly band: Band;
  /** What the published rows changed; null when none were given. */
  readonly correction: Correction | null;
}

export interface ThroughputOptions {
  /** Rows to lean on, from `preparePublished`. */
  readonly published?: readonly PreparedRow[];
  /** The engine by name ("vllm", "sglang", "trtllm"), when known: its own rows weigh more. */
  readonly engine?: string | null;
  /** A published source that the case belongs to. */
  readonly source?: string | null;
  /** Share of a tuned deployment's speed: 1 as tuned as published benchmarks, 0.75 sensible defaults, 0.5 nothing looked at. */
  readonly tuningFactor?: number;
}

/** A published row no farther than this stands for the case itself. */
const NEAR = 1.5;

/**
 * The throughput that the product shows: the bare estimate, moved by published rows where there are any alike, with its
 * origin and its band.
 *
 * @example
 * throughputOf(question, { published: prepared, engine: "vllm" }).origin // "published"
 */
export function throughputOf(question: ServingCase, options: ThroughputOptions = {}): Throughput {
  const bare = estimateThroughput(question);
  const { published, engine = null, source = null, tuningFactor = 1 } = options;
  const correction =
    published === undefined
      ? null
      : publishedCorrection(likeness(question, bare.batch, engine, source), published);
  const isNear =
    correction?.nearest.some(({ row, distance }) => distance <= NEAR && isSame(row, question)) ?? false;
  const estimate = scaledEstimate(bare, (correction?.factor ?? 1) * tuningFactor);
  const band = bandOf(question.model, question.gpu, isNear);
  return {
    ...estimate,
    origin: isNear ? "published" : "estimated",
    outputTokensPerSecondRange: {
      low: estimate.outputTokensPerSecond * band.low,
      high: estimate.outputTokensPerSecond * band.high,
    },
    band,
    correction,
  };
}

function isSame(row: PublishedRow, question: ServingCase): boolean {
  return (
    row.question.model.name === question.model.name &&
    row.question.gpu.name === question.gpu.name &&
    weightBytes(row.question.weightPrecision) === weightBytes(question.weightPrecision)
  );
}
