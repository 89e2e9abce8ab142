import type { Sourced } from "./provenance.ts";

/** What decides whether a provider may see certain data. Null: nobody here has read it, which is not a no. */
export type ProviderFacts = {
  /** As in the catalogue's API models. */
  readonly provider: string;
  /** The one model, by its id, that goes by other facts than the rest of the provider's. */
  readonly model?: string;
  /** Signs a business associate agreement (HIPAA). */
  readonly signsBusinessAssociateAgreement: Sourced<boolean> | null;
  /** Signs a data processing agreement (GDPR, Article 28). */
  readonly signsDataProcessingAgreement: Sourced<boolean> | null;
  /** Can keep nothing of a request once it is answered. */
  readonly offersZeroRetention: Sourced<boolean> | null;
  /** Does not train on what customers send. */
  readonly doesNotTrainOnInputs: Sourced<boolean> | null;
  /** Regions in which processing can be kept, such as `eu` and `us`. One that is not named bars the way. */
  readonly processingRegions: Sourced<readonly string[]> | null;
  /** Certifications and authorisations, such as `SOC 2`, `ISO 27001`, `FedRAMP`, `PCI DSS`. */
  readonly certifications: Sourced<readonly string[]> | null;
};

/** What is known where nobody has read anything. */
export const NOTHING_KNOWN = {
  signsBusinessAssociateAgreement: null,
  signsDataProcessingAgreement: null,
  offersZeroRetention: null,
  doesNotTrainOnInputs: null,
  processingRegions: null,
  certifications: null,
} as const;
