const NAMES: Readonly<Record<string, string>> = {
  "hipaa-agreement": "HIPAA",
  "gdpr-processor": "GDPR",
  residency: "Residency",
  "zero-retention": "Retention",
  "no-training": "Training",
  "payment-data": "PCI DSS",
  "public-sector": "FedRAMP",
  certifications: "Certificates",
  "ai-act-high-risk": "EU AI Act",
  "first-token": "Latency",
  "token-rate": "Latency",
  "rate-limits": "Rate limits",
  capability: "Quality",
  "lock-in": "Lock-in",
  "own-model": "Own model",
  "time-to-market": "Time to market",
};

/** A rule in a word or two, for where there is no room for its reason. */
export const ruleName = (ruleId: string): string => NAMES[ruleId] ?? ruleId;
