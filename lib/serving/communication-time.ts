import { isMixture } from "./model-shape.ts";
import type { StepContext } from "./step-context.ts";

const ACTIVATION_BYTES = 2;
/** Assumed: out at 8 bits and back at 16, 1.5 bytes each way on average, and half as much again for the busiest pair. */
const EXCHANGE_BYTES = 1.5 * 1.5;

/**
 * Seconds of communication in one step.
 * - tensor parallelism: two all-reduces per layer; a ring moves 2 (t − 1)/t of the activations;
 * - attention data parallelism of a mixture: dispatch and combine per mixture layer.
 * Each costs a latency that grows with the number of GPUs, and its bytes over the link.
 */
export function communicationSeconds(step: StepContext): number {
  const gpus = step.stageGpus;
  if (gpus === 1) return 0;
  const { model, gpu, layout, constants } = step;
  const tokens = step.decodingSequences + step.promptTokens;
  const latency =
    (gpu.hasDirectLink ? constants.directLinkLatencySeconds : constants.busLatencySeconds) *
    (0.5 + 0.25 * Math.log2(gpus));
  const linkRate = gpu.linkBytesPerSecond * constants.linkBandwidthShare;
  if (layout.tensorParallel > 1) {
    const events = 2 * model.layers * step.layerShare;
    const ring = (2 * (layout.tensorParallel - 1)) / layout.tensorParallel;
    return events * (latency + (tokens * model.hiddenSize * ACTIVATION_BYTES * ring) / linkRate);
  }
  if (!isMixture(model)) return 0;
  const mixtureLayers = step.layers.mixture * step.layerShare;
  const copies = (Math.min(model.expertsPerToken, gpus) * (gpus - 1)) / gpus;
  return mixtureLayers * (2 * latency + (tokens * model.hiddenSize * EXCHANGE_BYTES * copies) / linkRate);
}
