import fitted from "./constants.json" with { type: "json" };

/**
 * What the fit decides. Shares multiply a specified rate and may pass 1 where the specification is cautious or where
 * caches help; seconds are per event.
 */
export interface ServingConstants {
  /** Share of memory bandwidth reached while reading dense weights, experts, the cache, and activations. */
  readonly denseBandwidthShare: number;
  readonly expertBandwidthShare: number;
  readonly kvBandwidthShare: number;
  readonly activationBandwidthShare: number;
  /** Share of the peak rate reached by matrix products at 16, 8 and 4 bits. */
  readonly flops16Share: number;
  readonly flops8Share: number;
  readonly flops4Share: number;
  /** Further factors: experts against dense products, 4-bit weights expanded to 16 bits, and attention. */
  readonly expertFlopsShare: number;
  readonly expandedWeightsShare: number;
  readonly attentionFlopsShare: number;
  /** Size of an expert's slice, in megabytes, at which streaming it runs at half speed. */
  readonly expertRampMegabytes: number;
  /** Width of an expert's slice at which its products run at half speed. */
  readonly expertRampWidth: number;
  /** How evenly routers spread tokens over experts: shape of the gamma distribution of an expert's popularity. */
  readonly expertEvenness: number;
  /** Slowest GPU over mean GPU, where whole experts are placed on GPUs. */
  readonly expertImbalance: number;
  readonly linkBandwidthShare: number;
  readonly directLinkLatencySeconds: number;
  readonly busLatencySeconds: number;
  /**
   * Host and launch time: per kernel of a recorded step, what each takes more in a step that carries a prompt, per step,
   * per sequence in the batch, and per streamed token of the web front end.
   */
  readonly kernelSeconds: number;
  readonly unrecordedKernelSeconds: number;
  readonly stepSeconds: number;
  readonly sequenceSeconds: number;
  readonly streamedTokenSeconds: number;
  /** Share of the specification reached by hardware other than NVIDIA's data-centre cards. */
  readonly amdShare: number;
  readonly intelShare: number;
  readonly workstationShare: number;
}

/** The constants of the last fit (`scripts/throughput/fit.ts`), on tier A of the published rows. */
export const SERVING_CONSTANTS: ServingConstants = fitted.constants;

/** GPUs that the fit has seen: elsewhere the band is wider. */
export const FITTED_GPUS: readonly string[] = fitted.fittedGpus;
