import type { Inputs } from "./inputs.ts";
import type { OptionGroup } from "./option-items.ts";

/**
 * One-off work of an option in US dollars, which counts only where everything is counted.
 *
 * @example oneOffFormula(inputs, "owned") // 'IF(general_lens="full",owned_oneOffUsd,0)'
 */
export const oneOffFormula = (inputs: Inputs, group: OptionGroup): string =>
  `IF(${inputs.name("general.lens")}="full",${inputs.name(`${group}.oneOffUsd`)},0)`;
