import type { Confidence, Provenance, Sourced } from "./provenance.ts";

/** The ways in which a GPU hour is sold. Their prices are never mixed in one figure. */
export type RentalBilling = "onDemand" | "spot" | "reserved" | "serverless";

export const rentalBillings = [
  "onDemand",
  "spot",
  "reserved",
  "serverless",
] as const satisfies readonly RentalBilling[];

/** The spread of one GPU's rental price over providers, each provider counted once. */
export type RentalSummary = {
  readonly lowUsdPerGpuHour: number;
  readonly medianUsdPerGpuHour: number;
  readonly highUsdPerGpuHour: number;
  readonly providers: number;
  /** The day of the oldest price that went in: the summary is as stale as that. */
  readonly oldestAsOf: string;
  /** `read` when every price that went in was read; prices we only assume never mix with those. */
  readonly confidence: Confidence;
};

/** The speed of a GPU as specified (dense, without sparsity). It loads on demand: no price follows from it directly. */
export type GpuSpecs = {
  /** The id of a `Gpu`. */
  readonly id: string;
  readonly architecture: string;
  readonly bandwidthGbPerSecond: number;
  readonly bf16Tflops: number;
  /** `null` = the GPU has no arithmetic of that kind. */
  readonly fp8Tflops: number | null;
  readonly fp4Tflops: number | null;
  readonly int8Tops: number | null;
  readonly interconnect: string;
  readonly interconnectGbPerSecondPerDirection: number | null;
  readonly note?: string;
};

/** A GPU and what it costs. */
export type Gpu = {
  /** For example `h100-sxm-80gb`. */
  readonly id: string;
  readonly name: string;
  readonly vendor: "NVIDIA" | "AMD";
  readonly memoryGb: number;
  readonly tdpWatts: number;
  /** Names of the same GPU in published measurements, for example `H100`. */
  readonly aliases: readonly string[];
  /** What one GPU costs to buy, without a server around it; `null` = it is not sold singly. */
  readonly purchaseUsd: Sourced<number> | null;
  readonly rental: Readonly<Record<RentalBilling, RentalSummary | null>>;
  readonly provenance: Provenance;
};

/** One provider's price for one GPU under one way of billing. */
export type RentalOffer = {
  /** The id of a `Gpu`. */
  readonly gpu: string;
  readonly provider: string;
  readonly billing: RentalBilling;
  readonly usdPerGpuHour: number;
  /** The instance is rented whole: this many GPUs are paid together. `null` = not known. */
  readonly gpusPerInstance: number | null;
  /** The instance as the provider names it. */
  readonly config: string;
  readonly provenance: Provenance;
  readonly note?: string;
};

/** A whole server with its GPUs, at a price somebody listed. */
export type GpuServer = {
  /** For example `lenovo-8x-h100-sxm-80gb`. */
  readonly id: string;
  readonly name: string;
  /** The id of a `Gpu`. */
  readonly gpu: string;
  readonly gpuCount: number;
  readonly priceUsd: number;
  readonly provenance: Provenance;
  readonly note?: string;
};
