import { knownProviderFacts } from "./known-provider-facts.ts";
import { NOTHING_KNOWN, type ProviderFacts } from "./provider-facts.ts";

/**
 * What is known about a provider, or about one model of it that goes by other facts; all unknown where nothing is.
 *
 * @param model its id in the catalogue
 * @example factsAbout("OpenAI").doesNotTrainOnInputs?.value // true
 * @example factsAbout("Meta").doesNotTrainOnInputs // null: ask, and state the answer
 */
export function factsAbout(provider: string, model?: string): ProviderFacts {
  const known = knownProviderFacts.filter((facts) => facts.provider === provider);
  return (
    known.find((facts) => facts.model !== undefined && facts.model === model) ??
    known.find((facts) => facts.model === undefined) ?? {
      provider,
      ...NOTHING_KNOWN,
    }
  );
}
