import type { OptionId } from "../pricing/option.ts";

export const OPTION_LABELS: Readonly<Record<OptionId, string>> = {
  "api-frontier": "Frontier API",
  "api-open": "Open model by API",
  rented: "Rented GPUs",
  owned: "Owned servers",
  hybrid: "Hybrid",
};

/** How an option is named inside a sentence. */
export const OPTION_PHRASES: Readonly<Record<OptionId, string>> = {
  "api-frontier": "the frontier API",
  "api-open": "an open model by API",
  rented: "renting GPUs",
  owned: "owning servers",
  hybrid: "the hybrid",
};

/** A GPU's name without its maker: `B200 SXM 180 GB`. */
export const shortGpuName = (name: string) => name.replace(/^(NVIDIA|AMD Instinct|AMD) /, "");
