import type { Sourced } from "../../catalog/provenance.ts";
import { ownRule, ruleSources } from "../../catalog/rule-sources.ts";
import { providerRule } from "./provider-rule.ts";
import type { Rule } from "./rule.ts";

const OWN_SERVERS = "Own servers, or data that is made anonymous before it is sent.";

const includes = (
  list: Sourced<readonly string[]> | null,
  wanted: readonly string[],
): Sourced<boolean> | null =>
  list && { value: wanted.every((one) => list.value.includes(one)), provenance: list.provenance };

/** United States: health data needs a business associate agreement with whoever processes it. */
const healthData = providerRule({
  ruleId: "hipaa-agreement",
  applies: ({ data }) => data.includes("health"),
  meets: ({ facts }) => facts.signsBusinessAssociateAgreement,
  source: ruleSources.hipaa,
  because: ({ name }) => `${name} holds health data, which HIPAA lets others process only under an agreement`,
  met: "signs a business associate agreement",
  unmet: "signs no business associate agreement",
  wouldChange: `Such an agreement. ${OWN_SERVERS}`,
});

/** European Union: whoever processes personal data for somebody is bound by a contract. */
const personalData = providerRule({
  ruleId: "gdpr-processor",
  applies: ({ data }) => data.includes("personal") || data.includes("health"),
  meets: ({ facts }) => facts.signsDataProcessingAgreement,
  source: ruleSources.gdprProcessor,
  because: ({ name }) => `${name} holds personal data, and the GDPR asks for a contract with every processor`,
  met: "signs a data processing agreement",
  unmet: "signs no data processing agreement",
  wouldChange: `Such a contract. ${OWN_SERVERS}`,
});

/** Where processing has to stay, by law, by contract or by choice. */
const residency = providerRule({
  ruleId: "residency",
  applies: (workload) => workload.residency !== null,
  meets: ({ facts }, workload) =>
    workload.residency === null ? null : includes(facts.processingRegions, [workload.residency]),
  source: ruleSources.gdprTransfers,
  because: ({ name, residency: region }) =>
    `${name} has to be processed in one region (${region?.toUpperCase() ?? ""})`,
  met: "can keep processing there",
  unmet: "cannot keep processing there",
  wouldChange:
    "A provider with processing in that region, own servers there, or a legal basis for the transfer.",
  appliesToOwnServers: true,
});

const retention = providerRule({
  ruleId: "zero-retention",
  applies: ({ needsZeroRetention }) => needsZeroRetention,
  meets: ({ facts }) => facts.offersZeroRetention,
  source: ownRule,
  because: ({ name }) => `Nothing of ${name} may be kept once it is answered`,
  met: "offers that",
  unmet: "does not offer that",
  wouldChange: `A contract with zero retention. ${OWN_SERVERS}`,
});

const training = providerRule({
  ruleId: "no-training",
  applies: ({ forbidsTraining }) => forbidsTraining,
  meets: ({ facts }) => facts.doesNotTrainOnInputs,
  source: ownRule,
  because: ({ name }) => `Nobody may train on ${name}`,
  met: "does not train on what customers send",
  unmet: "trains on what customers send",
  wouldChange: `A contract that rules it out. ${OWN_SERVERS}`,
});

const cardData = providerRule({
  ruleId: "payment-data",
  applies: ({ data }) => data.includes("payment"),
  meets: ({ facts }) => includes(facts.certifications, ["PCI DSS"]),
  source: ruleSources.pciDss,
  because: ({ name }) =>
    `${name} holds payment data, and whoever processes card numbers has to answer for them in writing`,
  met: "is assessed under PCI DSS",
  unmet: "is not assessed under PCI DSS",
  wouldChange: "Card numbers taken out before the request is sent, which is usually the cheapest way.",
});

const publicSector = providerRule({
  ruleId: "public-sector",
  applies: ({ data }) => data.includes("public-sector"),
  meets: ({ facts }) => includes(facts.certifications, ["FedRAMP"]),
  source: ruleSources.fedRamp,
  because: ({ name }) => `${name} holds data of a public body, which in the United States asks for FedRAMP`,
  met: "is authorised",
  unmet: "is not authorised",
  wouldChange:
    "A provider that is authorised, or machines that the agency itself authorises. Other countries ask for other proofs.",
});

const certifications = providerRule({
  ruleId: "certifications",
  applies: ({ requiredCertifications }) => requiredCertifications.length > 0,
  meets: ({ facts }, { requiredCertifications }) => includes(facts.certifications, requiredCertifications),
  source: ownRule,
  because: ({ name, requiredCertifications }) => `${name} asks for ${requiredCertifications.join(" and ")}`,
  met: "holds that",
  unmet: "does not hold all of that",
  wouldChange: "A provider that holds it.",
});

/** European Union: a high-risk use has duties wherever the model runs. */
const highRiskUse: Rule = (workload) =>
  workload.isHighRiskUse
    ? [
        {
          ruleId: "ai-act-high-risk",
          outcome: "flag",
          place: null,
          reason: `You read ${workload.name} as a high-risk use. Human oversight, logs and the other duties are yours wherever the model runs.`,
          source: ruleSources.aiAct,
          wouldChange: "Nothing about the route: a narrower use, or those duties met.",
        },
      ]
    : [];

/** Rules about who may see which data. */
export const governanceRules: readonly Rule[] = [
  healthData,
  personalData,
  residency,
  retention,
  training,
  cardData,
  publicSector,
  certifications,
  highRiskUse,
];
