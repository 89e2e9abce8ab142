import bestFits from "./best-fits.json" with { type: "json" };
import { withValues, type ValueChange } from "./paths.ts";
import type { Preset, PresetSource } from "./preset.ts";
import { chatWorkload, GPT_OSS_ON_TWO_H100, selfHosting } from "./self-hosting.ts";
import { supportPlatformScenario } from "./support-platform.ts";
import { blankScenario, initialValues, WORKLOAD_INPUTS, type Scenario } from "./scenario.ts";

const EMBEDDING_ON_L4: PresetSource = {
  source:
    "Breakeven's assumption for a 0.6-billion-parameter embedding model on one L4; measure your own before you buy",
  asOf: "2026-11-23",
  confidence: "assumption",
};

const CAPACITY_PATHS = [
  "workloads.0.prefillTokensPerSecond",
  "workloads.0.decodeTokensPerSecond",
  "workloads.0.tokensPerSecond",
];

function preset(
  id: string,
  label: string,
  description: string,
  scenario: Scenario,
  capacity: PresetSource,
): Preset {
  const key = `${id}.1`;
  const sources = Object.fromEntries(CAPACITY_PATHS.map((path) => [path, capacity]));
  return { id, version: 1, key, label, description, scenario: { ...scenario, preset: key }, sources };
}

const support = preset(
  "support-assistant",
  "Support assistant",
  "Answers customers from your help pages, with the conversation so far in each prompt.",
  selfHosting(
    chatWorkload({
      name: "Support chat",
      requestsPerDay: 20000,
      users: 4000,
      requestsPerUserPerDay: 5,
      tokensPerMonth: 1.8e9,
      inputTokens: 2600,
      outputTokens: 350,
      cachedInputShare: 0.5,
    }),
    "openai/gpt-6-sol",
  ),
  GPT_OSS_ON_TWO_H100,
);

const copilot = preset(
  "coding-copilot",
  "Coding copilot",
  "Completions and edits while developers type, with nearby files in each prompt.",
  selfHosting(
    chatWorkload({
      name: "Code completion",
      trafficUnit: "users",
      users: 500,
      requestsPerUserPerDay: 200,
      requestsPerDay: 100000,
      tokensPerMonth: 9e9,
      inputTokens: 3000,
      outputTokens: 150,
      cachedInputShare: 0.6,
      peakToMean: 3,
    }),
    "openai/gpt-6-sol",
  ),
  GPT_OSS_ON_TWO_H100,
);

const rag = preset(
  "rag-search",
  "RAG search",
  "Answers questions from documents that are retrieved for each question.",
  selfHosting(
    chatWorkload({
      name: "Answers from documents",
      requestsPerDay: 15000,
      users: 3000,
      requestsPerUserPerDay: 5,
      tokensPerMonth: 2.9e9,
      inputTokens: 6000,
      outputTokens: 400,
      cachedInputShare: 0.15,
    }),
    "anthropic/claude-sonnet-5-5",
  ),
  GPT_OSS_ON_TWO_H100,
);

const extraction = preset(
  "document-extraction",
  "Document extraction",
  "Reads contracts, invoices or forms and fills in fields. Most of it can wait.",
  selfHosting(
    chatWorkload({
      name: "Field extraction",
      requestsPerDay: 30000,
      users: 300,
      requestsPerUserPerDay: 100,
      tokensPerMonth: 7.8e9,
      inputTokens: 8000,
      outputTokens: 600,
      cachedInputShare: 0.1,
      batchableShare: 0.7,
      peakToMean: 2,
    }),
    "google/gemini-3.8-flash",
  ),
  GPT_OSS_ON_TWO_H100,
);

const agent = preset(
  "agent",
  "Agent",
  "Works through a task in many steps, each of which reads the whole history again.",
  selfHosting(
    chatWorkload({
      name: "Agent steps",
      requestsPerDay: 20000,
      users: 500,
      requestsPerUserPerDay: 40,
      tokensPerMonth: 13e9,
      inputTokens: 20000,
      outputTokens: 700,
      cachedInputShare: 0.8,
      cacheWriteShare: 0.1,
    }),
    "anthropic/claude-sonnet-5-5",
  ),
  GPT_OSS_ON_TWO_H100,
);

const nightly = preset(
  "nightly-batch",
  "Nightly batch",
  "Classifies or summarises the day's records overnight. All of it can wait.",
  selfHosting(
    chatWorkload({
      name: "Nightly classification",
      requestsPerDay: 500000,
      users: 1,
      requestsPerUserPerDay: 500000,
      tokensPerMonth: 16e9,
      inputTokens: 1000,
      outputTokens: 60,
      batchableShare: 1,
      dayShape: "flat",
      peakToMean: 1,
    }),
    "openai/gpt-6-luna",
  ),
  GPT_OSS_ON_TWO_H100,
);

const embeddingScenario = selfHosting(
  {
    ...initialValues(WORKLOAD_INPUTS),
    name: "Embeddings",
    trafficUnit: "tokens",
    requestsPerDay: 200000,
    users: 10000,
    requestsPerUserPerDay: 20,
    tokensPerMonth: 3e9,
    inputTokens: 500,
    batchableShare: 0.5,
    dayShape: "peak",
    peakToMean: 2,
    capacityUnit: "input-tokens",
    tokensPerSecond: 20000,
  },
  "openai/text-embedding-3-small",
);

const embeddings = preset(
  "embeddings",
  "Embeddings",
  "Turns text into vectors for search. There is no output to pay for.",
  {
    ...embeddingScenario,
    apiOpen: { ...embeddingScenario.apiOpen, enabled: false },
    serving: {
      ...embeddingScenario.serving,
      openModel: "custom",
      gpu: "l4-24gb",
      gpusPerReplica: 1,
      minimumReplicas: 1,
    },
    rented: { ...embeddingScenario.rented, gpusPerInstance: 1, engineerFte: 0.2, oneOffUsd: 10000 },
    owned: { ...embeddingScenario.owned, gpusPerServer: 4, engineerFte: 0.3, oneOffUsd: 15000 },
  },
  EMBEDDING_ON_L4,
);

const platform = preset(
  "support-platform",
  "Support platform",
  "Hard tickets, routine ones and the work around them: each goes its own way.",
  supportPlatformScenario(),
  GPT_OSS_ON_TWO_H100,
);

const blank: Preset = {
  id: "blank",
  version: 1,
  key: "blank.1",
  label: "Blank",
  description: "Nothing filled in and nothing costs anything: for reproducing somebody else's table.",
  scenario: blankScenario(),
  sources: {},
};

/**
 * The same work on the GPUs that fit it best, with their estimated throughput. `scripts/presets/best-fits.ts` works out
 * the values, and a test holds them against the ranking of today.
 */
function onBestFit(first: Preset, changes: readonly ValueChange[]): Preset {
  const key = `${first.id}.2`;
  const scenario = withValues(first.scenario, [
    { path: "serving.deployment", value: "best-fit" },
    ...changes,
  ]);
  return { ...first, version: 2, key, scenario: { ...scenario, preset: key }, sources: {} };
}

const { fits } = bestFits;
const supportOnBestFit = onBestFit(support, fits["support-assistant"]);

/** The newest version of each preset, in the order in which they are offered. */
export const LATEST_PRESETS: readonly Preset[] = [
  supportOnBestFit,
  onBestFit(copilot, fits["coding-copilot"]),
  onBestFit(rag, fits["rag-search"]),
  onBestFit(extraction, fits["document-extraction"]),
  onBestFit(agent, fits.agent),
  onBestFit(nightly, fits["nightly-batch"]),
  embeddings,
  platform,
  blank,
];

export const DEFAULT_PRESET: Preset = supportOnBestFit;

/** Every version ever published; only appended to. */
const ALL_PRESETS: readonly Preset[] = [support, copilot, rag, extraction, agent, nightly, ...LATEST_PRESETS];

/**
 * The preset of a name: `support-assistant` is its newest version, `support-assistant.1` that version.
 * Null where there is none.
 */
export function findPreset(name: string): Preset | null {
  return ALL_PRESETS.find((p) => p.key === name) ?? LATEST_PRESETS.find((p) => p.id === name) ?? null;
}
