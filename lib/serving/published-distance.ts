import { isMixture, type ModelShape } from "./model-shape.ts";
import { parameterCounts } from "./parameter-counts.ts";
import { weightBytes } from "./precision.ts";
import type { ServingCase } from "./serving-case.ts";

/** What makes two measurements alike, taken from a case once. */
export interface Likeness {
  readonly shape: string;
  readonly modelKind: string;
  readonly logActive: number;
  readonly gpu: string;
  readonly architecture: string;
  readonly vendor: string;
  /** null = not known. */
  readonly engine: string | null;
  readonly source: string | null;
  readonly weightBits: number;
  readonly loadKind: string;
  readonly layoutKind: string;
  readonly log2Gpus: number;
  readonly log2Input: number;
  readonly log2Output: number;
  readonly log2Batch: number;
}

/**
 * How much correlation is lost, in units of −ln: where two set-ups differ in kind, and per doubling where they differ
 * in size. Chosen on leave-one-model-, GPU-, source- and cell-out errors, then rounded; the errors are flat around them.
 */
const DISTANCE = {
  model: 0.85,
  modelKind: 0.2,
  activeParametersPerE: 0.55,
  gpu: 0.3,
  architecture: 1.2,
  vendor: 1.2,
  engine: 1.2,
  source: 0.15,
  precision: 0.75,
  load: 1.25,
  layout: 0.6,
  perDoublingOfGpus: 0.6,
  perDoublingOfLength: 0.4,
  perDoublingOfBatch: 0.45,
} as const;

/** Describes a case for comparison. `batch` is the model's own, since offline runs do not state one. */
export function likeness(
  question: ServingCase,
  batch: number,
  engine: string | null,
  source: string | null,
): Likeness {
  const { model, gpu, layout, load } = question;
  return {
    shape: shapeKey(model),
    modelKind: modelKind(model),
    logActive: Math.log(parameterCounts(model).active),
    gpu: gpu.name,
    architecture: gpu.architecture,
    vendor: gpu.vendor,
    engine,
    source,
    weightBits: Math.floor(weightBytes(question.weightPrecision) * 2) * 4,
    loadKind: load.kind,
    layoutKind:
      layout.dataParallel > 1
        ? "dp"
        : layout.expertParallel > 1
          ? "ep"
          : layout.pipelineParallel > 1
            ? "pp"
            : "tp",
    log2Gpus: Math.log2(layout.tensorParallel * layout.pipelineParallel * layout.dataParallel),
    log2Input: Math.log2(question.inputTokens),
    log2Output: Math.log2(question.outputTokens),
    log2Batch: Math.log2(batch),
  };
}

/**
 * Distance of two set-ups; their errors are taken to correlate as exp(−distance). An unknown engine counts half.
 *
 * @example
 * distance(a, a) // 0
 */
export function distance(a: Likeness, b: Likeness): number {
  let sum =
    DISTANCE.perDoublingOfGpus * Math.abs(a.log2Gpus - b.log2Gpus) +
    DISTANCE.perDoublingOfLength *
      (Math.abs(a.log2Input - b.log2Input) + Math.abs(a.log2Output - b.log2Output)) +
    DISTANCE.perDoublingOfBatch * Math.abs(a.log2Batch - b.log2Batch);
  if (a.shape !== b.shape) {
    sum += DISTANCE.model + DISTANCE.activeParametersPerE * Math.abs(a.logActive - b.logActive);
    if (a.modelKind !== b.modelKind) sum += DISTANCE.modelKind;
  }
  if (a.gpu !== b.gpu) {
    sum += DISTANCE.gpu;
    if (a.architecture !== b.architecture) sum += DISTANCE.architecture;
    if (a.vendor !== b.vendor) sum += DISTANCE.vendor;
  }
  if (a.engine !== b.engine)
    sum += a.engine === null || b.engine === null ? DISTANCE.engine / 2 : DISTANCE.engine;
  if (a.source !== b.source) sum += DISTANCE.source;
  if (a.weightBits !== b.weightBits) sum += DISTANCE.precision;
  if (a.loadKind !== b.loadKind) sum += DISTANCE.load;
  if (a.layoutKind !== b.layoutKind) sum += DISTANCE.layout;
  return sum;
}

/** Same dimensions, same speed: Llama 3.1 and 3.3 with 70 B are one shape. */
function shapeKey(model: ModelShape): string {
  return [model.layers, model.hiddenSize, model.denseFfnSize, model.experts, model.vocabularySize].join("/");
}

function modelKind(model: ModelShape): string {
  if (!isMixture(model)) return "dense";
  if (model.mlaKvRank > 0) return "mixture, latent attention";
  return model.linearLayerShare > 0 ? "mixture, linear attention" : "mixture";
}
