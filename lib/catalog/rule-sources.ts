import type { Provenance } from "./provenance.ts";

/** What the rules rest on. They are pointers for a first look, not legal advice. */
export const ruleSources = {
  hipaa: {
    source:
      "45 CFR 164.502(e) and 164.504(e): a business associate may receive protected health information under a written contract",
    url: "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-E/section-164.502",
    asOf: "2013-01-25",
    confidence: "read",
  },
  gdprProcessor: {
    source: "Regulation (EU) 2016/679 (GDPR), Article 28(3): a processor is bound by a contract",
    url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    asOf: "2016-04-27",
    confidence: "read",
  },
  gdprTransfers: {
    source:
      "Regulation (EU) 2016/679 (GDPR), Articles 44 to 49: conditions for transfers to countries outside the EU",
    url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    asOf: "2016-04-27",
    confidence: "read",
  },
  aiAct: {
    source:
      "Regulation (EU) 2024/1689 (AI Act), Article 26 and Annex III: duties of those who deploy high-risk systems",
    url: "https://eur-lex.europa.eu/eli/reg/2024/1689/oj",
    asOf: "2024-06-13",
    confidence: "read",
  },
  pciDss: {
    source:
      "PCI DSS 4.0.1, requirement 12.8.2: written agreements with service providers that store, process or transmit account data",
    asOf: "2024-06-11",
    confidence: "read",
  },
  fedRamp: {
    source:
      "OMB Memorandum M-24-15: cloud services that process federal information for an agency fall under FedRAMP",
    url: "https://demo.fedramp.gov/docs/authority/m-24-15",
    asOf: "2024-07-25",
    confidence: "read",
  },
} as const satisfies Readonly<Record<string, Provenance>>;

/** Rules of the product's own making: they compare numbers that the user stated. */
export const ownRule: Provenance = {
  source: "Breakeven's own rule: it compares what you stated",
  asOf: "2026-11-25",
  confidence: "assumption",
};
