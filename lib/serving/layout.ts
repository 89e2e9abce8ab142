/**
 * How one replica spreads over GPUs. Attention is split over `tensorParallel` GPUs; `dataParallel` such groups each
 * serve their own requests ("attention data parallel") while the experts are shared among all of them; `pipelineParallel`
 * cuts the layers into stages. `expertParallel` above 1 places whole experts on GPUs instead of slicing each.
 */
export interface Layout {
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  readonly expertParallel: number;
  readonly dataParallel: number;
}

/**
 * Tensor parallelism over `gpus` GPUs and nothing else.
 *
 * @example
 * tensorLayout(2) // { tensorParallel: 2, pipelineParallel: 1, expertParallel: 1, dataParallel: 1 }
 */
export function tensorLayout(gpus: number): Layout {
  return { tensorParallel: gpus, pipelineParallel: 1, expertParallel: 1, dataParallel: 1 };
}

/** Attention data parallelism with whole experts per GPU, as mixtures are served for throughput. */
export function attentionDataLayout(gpus: number, pipelineParallel = 1): Layout {
  return { tensorParallel: 1, pipelineParallel, expertParallel: gpus, dataParallel: gpus };
}

/** GPUs of one replica. */
export function gpuCount(layout: Layout): number {
  return layout.tensorParallel * layout.pipelineParallel * layout.dataParallel;
}

/** GPUs that run one pipeline stage together. */
export function gpusPerStage(layout: Layout): number {
  return layout.tensorParallel * layout.dataParallel;
}
