import { ownRule } from "../../catalog/rule-sources.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Rule, RuleFinding, RulePlace } from "./rule.ts";

const milliseconds = (seconds: number): string => `${formatNumber(Math.round(seconds * 1000))} ms`;

/**
 * Time to the first token: the place's own, the network there and back, and what a request waited in the stages of a
 * cascade before.
 */
const firstToken: Rule = ({ name, latencyTarget }, { places }) => {
  const target = latencyTarget.timeToFirstTokenSeconds;
  if (target === null) return [];
  return places.map((place) => {
    const base = { ruleId: "first-token", place: place.name, source: ownRule };
    const { latency, waitBeforeSeconds, networkSeconds } = place;
    if (latency === null || waitBeforeSeconds === null) return unknown(base, place);
    const seconds = latency.timeToFirstTokenSeconds + networkSeconds + waitBeforeSeconds;
    const parts = [
      `${milliseconds(latency.timeToFirstTokenSeconds)} there (${latency.origin})`,
      ...(networkSeconds > 0 ? [`${milliseconds(networkSeconds)} on the network`] : []),
      ...(waitBeforeSeconds > 0 ? [`${milliseconds(waitBeforeSeconds)} in the stages before`] : []),
    ].join(", ");
    const sentence = `${name} may wait ${milliseconds(target)} for its first token; by ${place.name} it waits ${milliseconds(seconds)}: ${parts}.`;
    return seconds <= target
      ? { ...base, outcome: "ok", reason: sentence, wouldChange: null }
      : {
          ...base,
          outcome: "exclude",
          reason: sentence,
          wouldChange: `A target of ${milliseconds(seconds)}, a region nearer by, or a faster model.`,
        };
  });
};

const tokenRate: Rule = ({ name, latencyTarget }, { places }) => {
  const target = latencyTarget.timePerOutputTokenSeconds;
  if (target === null) return [];
  return places.map((place) => {
    const base = { ruleId: "token-rate", place: place.name, source: ownRule };
    if (place.latency === null) return unknown(base, place);
    const seconds = place.latency.timePerOutputTokenSeconds;
    const sentence = `${name} may take ${milliseconds(target)} for each token; ${place.name} takes ${milliseconds(seconds)} (${place.latency.origin}).`;
    return seconds <= target
      ? { ...base, outcome: "ok", reason: sentence, wouldChange: null }
      : {
          ...base,
          outcome: "exclude",
          reason: sentence,
          wouldChange: "Fewer requests at once, or a faster model.",
        };
  });
};

const unknown = (base: Pick<RuleFinding, "ruleId" | "place" | "source">, place: RulePlace): RuleFinding => ({
  ...base,
  outcome: "flag",
  reason: `How fast ${place.name} answers is not known.`,
  wouldChange: "A measurement, or the provider's typical figures.",
});

/** Rate limits against the busiest minute of what comes here. */
const rateLimits: Rule = ({ name, peak }, { places }) =>
  places.flatMap((place): RuleFinding[] => {
    if (place.kind !== "api") return [];
    const base = { ruleId: "rate-limits", place: place.name, source: ownRule };
    const { rateLimits: limits, requestShare } = place;
    if (limits === null) {
      return [
        {
          ...base,
          outcome: "flag",
          reason: `The rate limits of ${place.name} are not known.`,
          wouldChange: "The limits of your account there.",
        },
      ];
    }
    const pairs = [
      ["requests", peak.requestsPerMinute * requestShare, limits.requestsPerMinute],
      ["tokens", peak.tokensPerMinute * requestShare, limits.tokensPerMinute],
    ] as const;
    return pairs.flatMap(([unit, busiest, limit]): RuleFinding[] => {
      if (limit === null) return [];
      const sentence = `The busiest minute of ${name} has ${formatNumber(busiest)} ${unit}; ${place.name} allows ${formatNumber(limit)}`;
      return busiest <= limit
        ? [{ ...base, outcome: "ok", reason: `${sentence}.`, wouldChange: null }]
        : [
            {
              ...base,
              outcome: "exclude",
              reason: `${sentence}, ${formatPercent(limit / busiest)} of it.`,
              wouldChange: "A higher limit, or part of the work spread over the day or over another route.",
            },
          ];
    });
  });

/** Rules about time and throughput. */
export const latencyRules: readonly Rule[] = [firstToken, tokenRate, rateLimits];
