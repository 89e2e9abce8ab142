import { ownRule } from "../../catalog/rule-sources.ts";
import { formatNumber } from "../format.ts";
import type { Rule } from "./rule.ts";

/** Whether the product can have a model of its own there. */
export const differentiationRule: Rule = ({ name, needsOwnModel }, { places }) =>
  needsOwnModel
    ? places.map((place) => {
        const base = { ruleId: "own-model", place: place.name, source: ownRule };
        const sentence = `${name} lives on a model tuned on your own data`;
        switch (place.canBeTuned) {
          case true:
            return {
              ...base,
              outcome: "ok",
              reason: `${sentence}, which ${place.name} allows.`,
              wouldChange: null,
            };
          case false:
            return {
              ...base,
              outcome: "exclude",
              reason: `${sentence}, which ${place.name} does not allow.`,
              wouldChange: "An open model, or a provider that tunes and keeps yours.",
            };
          case null:
            return {
              ...base,
              outcome: "flag",
              reason: `${sentence}. Whether ${place.name} allows that is not known.`,
              wouldChange: "The provider's terms on tuning.",
            };
        }
      })
    : [];

/** Months until it serves its first request, against when it is needed. */
export const timeToMarketRule: Rule = ({ name, neededWithinMonths }, { name: route, places }) => {
  if (neededWithinMonths === null) return [];
  const months = Math.max(0, ...places.map((place) => place.monthsUntilFirstRequest));
  const base = { ruleId: "time-to-market", place: null, source: ownRule };
  const sentence = `${name} is needed within ${formatNumber(neededWithinMonths)} months, and with ${route} its first request is served after ${formatNumber(months)}`;
  return months <= neededWithinMonths
    ? [{ ...base, outcome: "ok", reason: `${sentence}.`, wouldChange: null }]
    : [
        {
          ...base,
          outcome: "exclude",
          reason: `${sentence}.`,
          wouldChange: "An API until then, a team that has done it before, or more time.",
        },
      ];
};
