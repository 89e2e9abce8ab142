import { factsAbout } from "../../catalog/facts-about.ts";
import type { Provenance, Sourced } from "../../catalog/provenance.ts";
import type { ProviderFacts } from "../../catalog/provider-facts.ts";
import type { FactKey, FactPlace } from "../../scenario/inputs/routing.ts";
import type { Scenario, WorkloadScenario } from "../../scenario/scenario.ts";
import type { Resolved } from "../resolve.ts";
import type { RulePlace } from "../rules/rule.ts";
import { ROUTE_PHRASES, type SingleRouteId } from "./single-route.ts";

/** What the rules know of a place apart from the way that a request takes to it. */
type KnownPlace = Omit<RulePlace, "waitBeforeSeconds" | "requestShare">;
type KindOfData = WorkloadScenario["dataKind"];

/** Whom one would have to ask about it. */
const ASKED_ABOUT = {
  "api-frontier": "the provider of the frontier API",
  "api-open": "the provider of the open model",
  rented: "the host of the rented GPUs",
  owned: "you",
} as const satisfies Record<SingleRouteId, string>;

/**
 * What is known of each single way: what the user stated goes before what the catalogue has.
 *
 * @param dataKind of the workload that asks: it tells which certificate is asked for
 */
export function knownPlace(resolved: Resolved, id: SingleRouteId, dataKind: KindOfData): KnownPlace {
  const { scenario, references } = resolved;
  const { routing, projection } = scenario;
  const base = { name: ROUTE_PHRASES[id], networkSeconds: routing.networkMs / 1000 };
  switch (id) {
    case "api-frontier":
      return {
        ...base,
        kind: "api",
        facts: {
          ...factsOf(scenario, "frontier", factsOfModel(references.apiModel), dataKind),
          provider: ASKED_ABOUT[id],
        },
        latency: statedLatency(routing.frontierFirstTokenMs, routing.frontierTokenMs),
        rateLimits: limitsOf(routing.frontierRequestsPerMinute, routing.frontierTokensPerMinute),
        canBeTuned: null,
        monthsUntilFirstRequest: 0,
      };
    case "api-open":
      return {
        ...base,
        kind: "api",
        facts: { ...factsOf(scenario, "open", factsAbout(""), dataKind), provider: ASKED_ABOUT[id] },
        latency: statedLatency(routing.openFirstTokenMs, routing.openTokenMs),
        rateLimits: limitsOf(routing.openRequestsPerMinute, routing.openTokensPerMinute),
        canBeTuned: null,
        monthsUntilFirstRequest: 0,
      };
    case "rented":
    case "owned":
      return {
        ...base,
        kind: id,
        facts: {
          ...(id === "rented" ? factsOf(scenario, "rented", factsAbout(""), dataKind) : ownFacts(scenario)),
          provider: ASKED_ABOUT[id],
        },
        latency: ownLatency(scenario),
        rateLimits: null,
        canBeTuned: true,
        monthsUntilFirstRequest: projection.buildMonths,
      };
  }
}

/** What the catalogue has; nothing where a price is typed in, because then nobody knows whose it is. */
const factsOfModel = (model: Resolved["references"]["apiModel"]): ProviderFacts =>
  model === null ? factsAbout("") : factsAbout(model.provider, model.id);

/** What the user stated about a place, with the day of the scenario's prices as its day, before what is known. */
function factsOf(
  scenario: Scenario,
  place: FactPlace,
  known: ProviderFacts,
  dataKind: KindOfData,
): ProviderFacts {
  const stated = (key: FactKey) => statedOf(scenario, scenario.routing[`${place}${key}`]);
  const listed = (key: FactKey, entry: string): Sourced<readonly string[]> | null => {
    const answer = stated(key);
    return answer && { value: answer.value ? [entry] : [], provenance: answer.provenance };
  };
  return {
    ...known,
    signsBusinessAssociateAgreement: stated("Baa") ?? known.signsBusinessAssociateAgreement,
    signsDataProcessingAgreement: stated("Dpa") ?? known.signsDataProcessingAgreement,
    offersZeroRetention: stated("Retention") ?? known.offersZeroRetention,
    doesNotTrainOnInputs: stated("Training") ?? known.doesNotTrainOnInputs,
    processingRegions: listed("Eu", "eu") ?? known.processingRegions,
    // An answer about one certificate is no answer about the other: a workload is told of the one that it asks for.
    certifications:
      (dataKind === "public-sector" ? listed("FedRamp", "FedRAMP") : listed("Pci", "PCI DSS")) ??
      known.certifications,
  };
}

function ownFacts(scenario: Scenario): ProviderFacts {
  const inEu = statedOf(scenario, scenario.routing.ownedEu);
  return {
    ...factsAbout(""),
    processingRegions: inEu && { value: inEu.value ? ["eu"] : [], provenance: inEu.provenance },
  };
}

function statedOf(scenario: Scenario, answer: "unknown" | "yes" | "no"): Sourced<boolean> | null {
  if (answer === "unknown") return null;
  const provenance: Provenance = {
    source: "as you stated",
    asOf: scenario.general.priceDate,
    confidence: "assumption",
  };
  return { value: answer === "yes", provenance };
}

/** Both figures, or nothing: half of a latency would pass for all of it. */
function statedLatency(firstTokenMs: number | null, tokenMs: number | null): RulePlace["latency"] {
  if (firstTokenMs === null || tokenMs === null) return null;
  return {
    timeToFirstTokenSeconds: firstTokenMs / 1000,
    timePerOutputTokenSeconds: tokenMs / 1000,
    origin: "as you stated",
  };
}

/** Own GPUs are sized to keep the target of their throughput, so that they answer within it. */
function ownLatency({ serving }: Scenario): RulePlace["latency"] {
  return {
    timeToFirstTokenSeconds: serving.timeToFirstTokenMs / 1000,
    timePerOutputTokenSeconds: serving.timePerOutputTokenMs / 1000,
    origin: "the target that your GPUs are sized for",
  };
}

function limitsOf(requestsPerMinute: number | null, tokensPerMinute: number | null): RulePlace["rateLimits"] {
  return requestsPerMinute === null && tokensPerMinute === null
    ? null
    : { requestsPerMinute, tokensPerMinute };
}
