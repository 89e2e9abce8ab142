import {
  choice,
  flag,
  number,
  optionalNumber,
  share,
  type ChoiceInput,
  type InputGroup,
  type OptionalNumberInput,
} from "../input.ts";
import type { routingHelp } from "./routing-help.ts";
import { leverInputs } from "./lever-inputs.ts";
import { retrievalInputs } from "./retrieval-inputs.ts";
import { help } from "./workload-routing.ts";

const ROUTES = {
  "api-open": "Open model by API",
  rented: "Rented GPUs",
  owned: "Owned servers",
  "api-frontier": "Frontier API",
} as const;

/** Who may have to confirm something, and how an input names them. */
const PLACES = { frontier: "Frontier API", open: "Open model by API", rented: "Rented GPUs" } as const;
export type FactPlace = keyof typeof PLACES;

/** What they may have to confirm. */
const FACTS = {
  Baa: "BAA signed",
  Dpa: "data processing agreement",
  Eu: "processed in the EU",
  Retention: "zero retention",
  Training: "no training on it",
  Pci: "PCI DSS",
  FedRamp: "FedRAMP",
} as const;
export type FactKey = keyof typeof FACTS;
type FactInputId = `${FactPlace}${FactKey}`;

const fact = (label: string) =>
  choice({
    label,
    help: help("fact"),
    choices: { unknown: "Not known", yes: "Yes", no: "No" },
    initial: "unknown",
  });
type FactInput = ChoiceInput<"unknown" | "yes" | "no">;

const facts = Object.fromEntries(
  Object.entries(PLACES).flatMap(([place, name]) =>
    Object.entries(FACTS).map(([key, what]) => [`${place}${key}`, fact(`${name}: ${what}`)]),
  ),
  // The keys are those of both lists by construction; fromEntries cannot express that.
) as Readonly<Record<FactInputId, FactInput>>;

const unknown = (
  label: string,
  unit: string,
  key: keyof typeof routingHelp,
  max: number,
): OptionalNumberInput =>
  optionalNumber({
    label,
    unit,
    help: help(key),
    min: 0,
    max,
    whenEmpty: "Not known.",
    initial: null,
    detail: true,
  });

const speed = (label: string, key: keyof typeof routingHelp) => unknown(label, "ms", key, 1e7);
const limit = (label: string, key: keyof typeof routingHelp) => unknown(label, "a minute", key, 1e15);

/** The hybrid: which work goes where. What a single workload asks for stands with the workload. */
export const routingInputs = {
  enabled: flag({ label: "Compare hybrid", help: help("enabled"), initial: false }),
  cascadeFirst: choice({
    label: "Cascade: first",
    help: help("cascadeFirst"),
    choices: { off: "No cascade", ...ROUTES },
    initial: "off",
  }),
  cascadeSecond: choice({
    label: "Then",
    help: help("cascadeSecond"),
    choices: ROUTES,
    initial: "api-frontier",
  }),
  escalatedShare: share({ label: "Escalated", help: help("escalatedShare"), initial: 0.3 }),
  cascadeThird: choice({
    label: "And last",
    help: help("cascadeThird"),
    choices: { none: "Nothing more", ...ROUTES },
    initial: "none",
    detail: true,
  }),
  escalatedToThird: share({ label: "Escalated to the last", help: help("escalatedToThird"), initial: 0.3 }),
  cascadeMode: choice({
    label: "What decides",
    help: help("cascadeMode"),
    choices: { verify: "A check of the answer", predict: "A router before any answer" },
    initial: "verify",
    detail: true,
  }),
  gateUsdPer1000: number({
    label: "Router or check",
    unit: "USD per 1,000 requests",
    help: help("gateUsdPer1000"),
    min: 0,
    max: 1e6,
    initial: 0,
    detail: true,
  }),
  gateMs: number({
    label: "It adds",
    unit: "ms",
    help: help("gateMs"),
    min: 0,
    max: 1e7,
    initial: 0,
    detail: true,
  }),
  shareOrigin: choice({
    label: "Share comes from",
    help: help("shareOrigin"),
    choices: { assumed: "Assumption", measured: "Own measurement", published: "Published by others" },
    initial: "assumed",
    detail: true,
  }),
  cascadeTier: choice({
    label: "Quality of the cascade",
    help: help("cascadeTier"),
    choices: { last: "As its last model", small: "Small", strong: "Strong", frontier: "Frontier" },
    initial: "last",
    detail: true,
  }),
  cascadeQuality: choice({
    label: "That is",
    help: help("cascadeQuality"),
    choices: { assumed: "Assumed", measured: "Measured by us" },
    initial: "assumed",
    detail: true,
  }),
  ...facts,
  ownedEu: fact("Owned servers: stand in the EU"),
  frontierFirstTokenMs: speed("Frontier API: first token after", "apiFirstTokenMs"),
  frontierTokenMs: speed("Frontier API: time per token", "apiTokenMs"),
  openFirstTokenMs: speed("Open model by API: first token after", "apiFirstTokenMs"),
  openTokenMs: speed("Open model by API: time per token", "apiTokenMs"),
  networkMs: number({
    label: "Network, there and back",
    unit: "ms",
    help: help("networkMs"),
    min: 0,
    max: 1e5,
    initial: 0,
    detail: true,
  }),
  frontierRequestsPerMinute: limit("Frontier API: most requests", "requestsPerMinute"),
  frontierTokensPerMinute: limit("Frontier API: most tokens", "tokensPerMinute"),
  openRequestsPerMinute: limit("Open model by API: most requests", "requestsPerMinute"),
  openTokensPerMinute: limit("Open model by API: most tokens", "tokensPerMinute"),
  lagMonths: unknown("Open models trail by", "months", "lagMonths", 120),
  ...leverInputs,
  ...retrievalInputs,
} satisfies InputGroup;
