import { meetsTier, qualityTierProvenance } from "../../catalog/quality-tier.ts";
import { formatNumber } from "../format.ts";
import type { Rule } from "./rule.ts";

/** Whether the model reaches what the work needs. Quality is a constraint and never traded for money. */
export const capabilityRule: Rule = ({ name, neededTier }, { tier, hasOpenWeights, openModelLagMonths }) => {
  const base = { ruleId: "capability", place: null, source: qualityTierProvenance };
  if (tier === null) {
    return [
      {
        ...base,
        outcome: "flag",
        reason: `${name} needs a ${neededTier} model; the one that this way leads to has not been graded.`,
        wouldChange: "Your own measurement on your own cases.",
      },
    ];
  }
  const sentence = `${name} needs a ${neededTier} model; this way leads to a ${tier} one`;
  if (meetsTier(tier, neededTier))
    return [{ ...base, outcome: "ok", reason: `${sentence}.`, wouldChange: null }];
  const lag =
    hasOpenWeights && openModelLagMonths !== null
      ? ` As you see it, open models trail by ${formatNumber(openModelLagMonths)} months.`
      : "";
  return [
    {
      ...base,
      outcome: "exclude",
      reason: `${sentence}.${lag}`,
      wouldChange:
        "A stronger model, a cascade that escalates the hard cases, or your own measurement that this one does.",
    },
  ];
};
