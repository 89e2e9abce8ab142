import type { OptionId } from "../pricing/option.ts";
import type { Analysis } from "./analyse.ts";
import type { PricedPair } from "./pair-analysis.ts";

/** An option of an analysis as a function of volume, with what was made of it at the present one. */
export function pricedOf({ priced, options }: Analysis, id: OptionId): PricedPair {
  const option = priced.find((one) => one.id === id);
  const analysis = options.find((one) => one.id === id);
  if (option === undefined || analysis === undefined) throw new Error(`The option ${id} was not analysed.`);
  return { option, analysis };
}
