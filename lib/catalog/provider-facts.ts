import type { Sourced } from "./provenance.ts";

/** What decides whether a provider may see certain data. Null: nobody here has read it, which is not a no. */
export type ProviderFacts = {
  /** As in the catalogue's API models and rental offers. */
  readonly provider: string;
  /** Signs a business associate agreement (HIPAA). */
  readonly signsBusinessAssociateAgreement: Sourced<boolean> | null;
  /** Signs a data processing agreement (GDPR, Article 28). */
  readonly signsDataProcessingAgreement: Sourced<boolean> | null;
  /** Can keep nothing of a request once it is answered. */
  readonly offersZeroRetention: Sourced<boolean> | null;
  /** Does not train on what customers send. */
  readonly doesNotTrainOnInputs: Sourced<boolean> | null;
  /** Regions in which processing can be kept, such as `eu` and `us`. */
  readonly processingRegions: Sourced<readonly string[]> | null;
  /** Certifications and authorisations, such as `SOC 2`, `ISO 27001`, `FedRAMP`, `PCI DSS`. */
  readonly certifications: Sourced<readonly string[]> | null;
};

/**
 * Facts with their source and day, by provider. None has been read in a source of ours yet, so each is unknown until
 * the user states what the contract says.
 */
export const providerFacts: readonly ProviderFacts[] = [];

/**
 * What is known about a provider; all unknown where nothing is.
 *
 * @example factsAbout("openai").signsBusinessAssociateAgreement // null: ask, and state the answer
 */
export function factsAbout(provider: string): ProviderFacts {
  return (
    providerFacts.find((facts) => facts.provider === provider) ?? {
      provider,
      signsBusinessAssociateAgreement: null,
      signsDataProcessingAgreement: null,
      offersZeroRetention: null,
      doesNotTrainOnInputs: null,
      processingRegions: null,
      certifications: null,
    }
  );
}
