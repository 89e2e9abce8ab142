import type { Sourced } from "./provenance.ts";
import { NOTHING_KNOWN, type ProviderFacts } from "./provider-facts.ts";

/** A page of the provider's own, its day, and what it says under which condition. */
const page =
  (name: string, url: string, asOf: string) =>
  <T>(value: T, condition: string): Sourced<T> => ({
    value,
    provenance: { source: `${name}: ${condition}`, url, asOf, confidence: "read" },
  });

/** Pages without a date have the earliest day that they can be of, by the newest product or feature they name. */
const undated = (name: string, url: string, asOf: string) => page(`${name}, undated page`, url, asOf);

const openAi = "OpenAI API data controls";
const openAiUrl = "https://developers.openai.com/api/docs/guides/your-data";
const openAiControls = undated(openAi, openAiUrl, "2025-03-11");
const claudeRetention = undated(
  "Claude API and data retention",
  "https://platform.claude.com/docs/en/manage-claude/api-and-data-retention",
  "2026-06-09",
);
const geminiRetention = undated(
  "Gemini API zero data retention",
  "https://ai.google.dev/gemini-api/docs/zdr",
  "2025-12-11",
);
const xAiSecurity = undated("xAI security FAQ", "https://docs.x.ai/docs/faq/security", "2026-01-28");

const anthropic: ProviderFacts = {
  ...NOTHING_KNOWN,
  provider: "Anthropic",
  signsBusinessAssociateAgreement: claudeRetention(true, "for HIPAA-ready API access"),
  offersZeroRetention: claudeRetention(true, "by arrangement, at eligible endpoints"),
  doesNotTrainOnInputs: claudeRetention(true, "unless you expressly permit it"),
  processingRegions: undated(
    "Claude API data residency",
    "https://platform.claude.com/docs/en/manage-claude/data-residency",
    "2026-09-22",
  )(["us"], "in the US on request, else anywhere"),
};

/**
 * What providers say of themselves in their documentation and terms, each with the condition under which it holds.
 * Nobody else's word is taken for a yes or a no, and what was not read stays unknown until the user states it. No
 * certifications: a list that lacks PCI DSS or FedRAMP would bar a way, and no page read so far names all that a
 * provider holds.
 */
export const knownProviderFacts: readonly ProviderFacts[] = [
  {
    ...NOTHING_KNOWN,
    provider: "OpenAI",
    signsBusinessAssociateAgreement: openAiControls(
      true,
      "by its healthcare addendum, at eligible endpoints",
    ),
    offersZeroRetention: openAiControls(true, "for customers approved for it"),
    doesNotTrainOnInputs: page(openAi, openAiUrl, "2023-03-01")(true, "unless you opt in"),
    processingRegions: undated(
      "OpenAI API data residency",
      "https://developers.openai.com/api/docs/guides/data-residency",
      "2026-03-05",
    )(
      ["us", "eu", "au", "in", "jp"],
      "for eligible customers and models, at 10 % more for newer ones; Europe is the EEA and Switzerland",
    ),
  },
  anthropic,
  // Models that Anthropic designates keep prompts for 30 days. Whether it designated this one was not read.
  { ...anthropic, model: "anthropic/claude-fable-5-2", offersZeroRetention: null },
  {
    ...NOTHING_KNOWN,
    provider: "Google",
    offersZeroRetention: geminiRetention(true, "for paid projects approved for it, without grounding"),
    doesNotTrainOnInputs: geminiRetention(true, "on paid services"),
  },
  {
    ...NOTHING_KNOWN,
    provider: "Mistral AI",
    offersZeroRetention: undated(
      "Mistral AI zero data retention",
      "https://docs.mistral.ai/admin/monitor-comply/zero-data-retention",
      "2025-07-15",
    )(true, "on request on paid plans, for stateless calls"),
    doesNotTrainOnInputs: undated(
      "Mistral AI help centre",
      "https://help.mistral.ai/en/articles/323757",
      "2025-03-06",
    )(true, "on the pay-per-use plan"),
  },
  {
    ...NOTHING_KNOWN,
    provider: "xAI",
    signsDataProcessingAgreement: page(
      "xAI data processing addendum",
      "https://x.ai/legal/data-processing-addendum",
      "2024-09-05",
    )(true, "part of the enterprise terms"),
    offersZeroRetention: xAiSecurity(true, "for a whole team"),
    doesNotTrainOnInputs: xAiSecurity(true, "unless you expressly permit it"),
  },
  {
    ...NOTHING_KNOWN,
    provider: "Groq",
    signsBusinessAssociateAgreement: page(
      "Groq business associate addendum",
      "https://console.groq.com/docs/legal/customer-business-associate-addendum",
      "2025-10-15",
    )(true, "for covered cloud services"),
    offersZeroRetention: undated(
      "GroqCloud, Your data",
      "https://console.groq.com/docs/your-data",
      "2025-03-11",
    )(true, "once switched on"),
  },
  {
    ...NOTHING_KNOWN,
    provider: "Cerebras",
    offersZeroRetention: page(
      "Cerebras support",
      "https://support.cerebras.net/articles/1811589793-does-cerebras-retain-my-data",
      "2025-07-11",
    )(true, "keeps no prompts or answers"),
  },
  {
    ...NOTHING_KNOWN,
    provider: "Amazon Bedrock",
    offersZeroRetention: undated(
      "Amazon Bedrock data retention",
      "https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html",
      "2026-06-09",
    )(true, "once set, for models that allow it"),
  },
  {
    ...NOTHING_KNOWN,
    provider: "Cohere",
    doesNotTrainOnInputs: page(
      "Cohere enterprise data commitments",
      "https://cohere.com/data-usage-policy",
      "2025-12-05",
    )(true, "only once you opt out"),
  },
];
