import type { Provenance } from "./provenance.ts";
import type { PublishedCascade } from "./published-cascade.ts";

const frugalGpt: Provenance = {
  source:
    "FrugalGPT (Chen, Zaharia, Zou 2023), Table 3: cost at the accuracy of the best single model. Read in several notes that quote the table and agree, not in the paper itself",
  url: "https://arxiv.org/abs/2305.05176",
  asOf: "2023-05-09",
  confidence: "cross-checked",
};

const routeLlm: Provenance = {
  source:
    "RouteLLM (Ong et al. 2024) and its announcement: calls to GPT-4 at 95 % of its quality, and $24.70 and $0.24 per million tokens for GPT-4 and Mixtral 8x7B. Read in several notes that quote them and agree, not in the paper itself",
  url: "https://arxiv.org/abs/2406.18665",
  asOf: "2024-07-01",
  confidence: "cross-checked",
};

const hybridLlm: Provenance = {
  source:
    "Hybrid LLM (Ding et al., ICLR 2024), abstract and results. Calls were counted, not money. Read in several notes that quote it and agree, not in the paper itself",
  url: "https://arxiv.org/abs/2404.14618",
  asOf: "2024-04-22",
  confidence: "cross-checked",
};

const routed = (id: string, name: string, escalatedShare: number, savedShare: number): PublishedCascade => ({
  id,
  name,
  mode: "predict",
  escalatedShare,
  cost: { cascade: null, single: 24.7, small: 0.24, unit: "US dollars per million tokens" },
  savedShare,
  fewerLargeCallsShare: 1 - escalatedShare,
  quality: "95 % of GPT-4's",
  provenance: routeLlm,
});

const frugal = (
  id: string,
  name: string,
  single: number,
  cascade: number,
  savedShare: number,
): PublishedCascade => ({
  id,
  name,
  mode: "verify",
  escalatedShare: null,
  cost: { cascade, single, small: null, unit: "US dollars for the data set" },
  savedShare,
  fewerLargeCallsShare: null,
  quality: "that of the best single model",
  provenance: frugalGpt,
});

const counted = (id: string, name: string, fewer: number, quality: string): PublishedCascade => ({
  id,
  name,
  mode: "predict",
  escalatedShare: 1 - fewer,
  cost: null,
  savedShare: null,
  fewerLargeCallsShare: fewer,
  quality,
  provenance: hybridLlm,
});

/** Cascades and routers from the literature, each as its authors measured it on their own tasks and prices. */
export const publishedCascades: readonly PublishedCascade[] = [
  frugal("frugalgpt-headlines", "FrugalGPT, news headlines", 33.1, 0.6, 0.983),
  frugal("frugalgpt-overruling", "FrugalGPT, legal rulings", 9.7, 2.6, 0.733),
  frugal("frugalgpt-coqa", "FrugalGPT, reading comprehension", 72.5, 29.6, 0.592),
  routed("routellm-mt-bench", "RouteLLM, MT Bench", 0.14, 0.85),
  routed("routellm-mmlu", "RouteLLM, MMLU", 0.54, 0.45),
  counted("hybrid-llm-similar", "Hybrid LLM, models of similar size", 0.4, "no drop"),
  counted("hybrid-llm-gpt-3.5", "Hybrid LLM, Llama-2 13B and GPT-3.5", 0.22, "1 % lower BART score"),
];
