import { choice, optionalNumber, type InputGroup } from "../input.ts";
import type { routingHelp } from "./routing-help.ts";

/** Read on demand, as that of the time view is. */
export const help = (key: keyof typeof routingHelp) => async () =>
  (await import("./routing-help.ts")).routingHelp[key];

const wish = (label: string, key: keyof typeof routingHelp) =>
  choice({ label, help: help(key), choices: { no: "No", yes: "Yes" }, initial: "no", detail: true });

const target = (label: string, key: keyof typeof routingHelp) =>
  optionalNumber({
    label,
    unit: "ms",
    help: help(key),
    min: 0.1,
    max: 1e7,
    whenEmpty: "No target.",
    initial: null,
    detail: true,
  });

/** What one workload asks for besides a low price: it decides which ways of a hybrid are open to it. */
export const workloadRoutingInputs = {
  neededTier: choice({
    label: "Quality it needs",
    help: help("neededTier"),
    choices: { any: "Any", strong: "Strong or better", frontier: "Frontier" },
    initial: "any",
  }),
  dataKind: choice({
    label: "Data in it",
    help: help("dataKind"),
    choices: {
      none: "Nothing special",
      personal: "Personal data",
      health: "Health data",
      payment: "Payment data",
      "public-sector": "Data of a public body",
    },
    initial: "none",
  }),
  processedIn: choice({
    label: "Processed in",
    help: help("processedIn"),
    choices: { any: "Anywhere", eu: "The EU only" },
    initial: "any",
  }),
  allowedRoutes: choice({
    label: "May go",
    help: help("allowedRoutes"),
    choices: {
      any: "Any way",
      api: "By API only",
      own: "To own GPUs only",
      "api-frontier": "To the frontier API only",
      "api-open": "To the open model by API only",
    },
    initial: "any",
    detail: true,
  }),
  routeNow: choice({
    label: "Goes today",
    help: help("routeNow"),
    choices: {
      cheapest: "The cheapest single way",
      "api-frontier": "Frontier API",
      "api-open": "Open model by API",
      rented: "Rented GPUs",
      owned: "Owned servers",
    },
    initial: "cheapest",
    detail: true,
  }),
  ownEscalatedShare: optionalNumber({
    label: "Escalated here",
    unit: "%",
    percent: true,
    help: help("ownEscalatedShare"),
    min: 0,
    max: 1,
    whenEmpty: "The cascade's own share.",
    initial: null,
    detail: true,
  }),
  firstTokenTargetMs: target("Time to first token here", "firstTokenTargetMs"),
  tokenTargetMs: target("Time per output token here", "tokenTargetMs"),
  keepsNothing: wish("Zero retention", "keepsNothing"),
  forbidsTraining: wish("No training on it", "forbidsTraining"),
  isHighRisk: wish("High-risk use", "isHighRisk"),
  needsOwnModel: wish("Needs a model of your own", "needsOwnModel"),
  neededWithinMonths: optionalNumber({
    label: "Needed within",
    unit: "months",
    help: help("neededWithinMonths"),
    min: 0,
    max: 120,
    whenEmpty: "No matter when.",
    initial: null,
    detail: true,
  }),
} satisfies InputGroup;
