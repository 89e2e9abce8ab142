import type { ServingConstants } from "../../lib/serving/constants.ts";

export type ConstantName = keyof ServingConstants;

/**
 * What is believed before any row is read: a value, and how far off it may be (standard deviation of its logarithm).
 * Shares start at common engineering values (assumptions); the fit may move each, but rows of a few GPUs cannot throw it far.
 * Experts get narrow priors: their products and reads are the dense ones but for the size of a slice, so what slows
 * fine-grained experts must go to the ramps, or a model with large experts (Mixtral) comes out 30 % too slow.
 * The ramp of their reads is held closer than the others, because only a few models with small slices speak to it.
 */
export const PRIORS = {
  denseBandwidthShare: [0.8, 0.3],
  expertBandwidthShare: [0.85, 0.1],
  kvBandwidthShare: [0.7, 0.5],
  activationBandwidthShare: [0.5, 0.7],
  flops16Share: [0.65, 0.3],
  flops8Share: [0.6, 0.3],
  flops4Share: [0.5, 0.3],
  expertFlopsShare: [1, 0.1],
  expandedWeightsShare: [0.4, 0.5],
  attentionFlopsShare: [0.4, 0.5],
  expertRampMegabytes: [1, 0.3],
  expertRampWidth: [300, 1],
  expertEvenness: [1, 0.5],
  expertImbalance: [1.3, 0.3],
  linkBandwidthShare: [0.6, 0.5],
  directLinkLatencySeconds: [6e-6, 1],
  busLatencySeconds: [12e-6, 0.7],
  kernelSeconds: [2e-6, 0.7],
  unrecordedKernelSeconds: [4e-6, 1],
  stepSeconds: [5e-4, 0.5],
  sequenceSeconds: [10e-6, 1],
  streamedTokenSeconds: [60e-6, 0.7],
  amdShare: [0.8, 0.3],
  intelShare: [0.6, 0.5],
  workstationShare: [0.9, 0.3],
} as const satisfies Record<ConstantName, readonly [value: number, logDeviation: number]>;

export const CONSTANT_NAMES = Object.keys(PRIORS) as readonly ConstantName[];

/** Constants from the logarithms that the fit works in. */
export function constantsFrom(logs: Float64Array): ServingConstants {
  const entries = CONSTANT_NAMES.map((name, i) => [name, Math.exp(logs[i] ?? 0)] as const);
  return Object.fromEntries(entries) as Record<ConstantName, number>;
}

/** Logarithms of the priors' values. */
export function priorLogs(): Float64Array {
  return Float64Array.from(CONSTANT_NAMES, (name) => Math.log(PRIORS[name][0]));
}

/** Rounded to three digits, so that the file does not change with the last bit of a sum. */
export function rounded(constants: ServingConstants): ServingConstants {
  const entries = CONSTANT_NAMES.map((name) => [name, Number(constants[name].toPrecision(3))] as const);
  return Object.fromEntries(entries) as Record<ConstantName, number>;
}
