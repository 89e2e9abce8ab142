import type { ValueChange } from "../scenario/paths.ts";
import { LATEST_PRESETS } from "../scenario/presets.ts";
import type { Choice, Question } from "./question.ts";

const choice = (
  id: string,
  label: string,
  changes: Readonly<Record<string, ValueChange["value"]>>,
  nextStep: string | null = null,
): Choice => ({
  id,
  label,
  changes: Object.entries(changes).map(([path, value]) => ({ path, value })),
  nextStep,
});

/** Kinds of work that one line of traffic describes, in the order of the presets that they start from. */
const JOB_IDS = [
  "support-assistant",
  "coding-copilot",
  "rag-search",
  "document-extraction",
  "agent",
  "nightly-batch",
];

export const JOB: Question = {
  id: "job",
  title: "What does the AI do in your product?",
  hint: "Take the nearest. It sets how long prompts and answers are, and when they come.",
  choices: LATEST_PRESETS.filter(({ id }) => JOB_IDS.includes(id)).map((preset) => ({
    id: preset.id,
    label: `${preset.label}. ${preset.description}`,
    changes: [],
    nextStep: null,
  })),
};

/** Growth a month that makes so many times as much in twelve of them. */
const timesInYear = (times: number): number => times ** (1 / 12) - 1;

export const GROWTH: Question = {
  id: "growth",
  title: "And in a year from now?",
  hint: "Growth is spread evenly over the months.",
  choices: [
    choice("same", "About as many", { "projection.growthPerMonth": 0 }),
    choice("double", "Twice as many", { "projection.growthPerMonth": timesInYear(2) }),
    choice("fivefold", "Five times as many", { "projection.growthPerMonth": timesInYear(5) }),
    choice(
      "unknown",
      "Nobody knows",
      { "projection.growthPerMonth": 0 },
      "Plot the requests of the last six months. Growth decides when to switch, and none is assumed.",
    ),
  ],
};

export const QUALITY: Question = {
  id: "quality",
  title: "Would a good open model do the work?",
  hint: "Open models can be run by anybody, you included.",
  choices: [
    choice(
      "untried",
      "Perhaps: nobody has tried",
      { "workloads.0.neededTier": "strong" },
      "Run 200 of your own cases through the open model, and let somebody grade the answers without knowing which model wrote them.",
    ),
    choice("yes", "Yes: we tried one", { "workloads.0.neededTier": "any" }),
    choice(
      "mostly",
      "For most of it: the hard part needs the best",
      {
        "workloads.0.neededTier": "frontier",
        "routing.enabled": true,
        "routing.cascadeSecond": "api-frontier",
      },
      "Measure how much of the work the open model cannot do. That 30 % of it goes on to the frontier model is assumed.",
    ),
    choice("no", "No: only the best models do", {
      "workloads.0.neededTier": "frontier",
      "routing.enabled": true,
    }),
  ],
};

export const DATA: Question = {
  id: "data",
  title: "What is in the data?",
  hint: "The most delicate kind that ends up in a prompt.",
  choices: [
    choice("none", "Nothing special", {}),
    choice("personal", "Personal data", { "workloads.0.dataKind": "personal", "routing.enabled": true }),
    choice("health", "Health data", { "workloads.0.dataKind": "health", "routing.enabled": true }),
    choice("payment", "Payment data", { "workloads.0.dataKind": "payment", "routing.enabled": true }),
    choice("public-sector", "Data of a public body", {
      "workloads.0.dataKind": "public-sector",
      "routing.enabled": true,
    }),
  ],
};

export const PLACE: Question = {
  id: "place",
  title: "Where may it be processed?",
  hint: "By law, by contract with your customers, or by choice.",
  choices: [
    choice("anywhere", "Anywhere", {}),
    choice("eu", "In the EU only", { "workloads.0.processedIn": "eu", "routing.enabled": true }),
    choice("own", "On machines that we control", {
      "workloads.0.allowedRoutes": "own",
      "routing.enabled": true,
    }),
  ],
};

export const TEAM: Question = {
  id: "team",
  title: "Who would look after GPUs?",
  hint: "Somebody has to, rented or owned. It is often the dearest part.",
  choices: [
    choice("beside", "Somebody, beside other work", {}),
    choice(
      "nobody",
      "Nobody yet",
      { "rented.engineerFte": 1, "owned.engineerFte": 1.5 },
      "Ask what an engineer who has run GPUs costs you. One is counted for rented GPUs and one and a half for owned ones.",
    ),
    choice("team", "A team that runs machines already", {
      "rented.engineerFte": 0.2,
      "owned.engineerFte": 0.3,
    }),
  ],
};

/** All questions with answers to pick from. The volume and the model of today are asked beside them. */
export const QUESTIONS: readonly Question[] = [JOB, GROWTH, QUALITY, DATA, PLACE, TEAM];
