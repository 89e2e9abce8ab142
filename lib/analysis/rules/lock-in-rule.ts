import { ownRule } from "../../catalog/rule-sources.ts";
import { formatNumber, formatPercent, formatUsd } from "../format.ts";
import type { LockInFacts, Rule, RuleFinding } from "./rule.ts";

export interface LockInCost {
  /** What a price rise costs a month. */
  readonly priceRiseUsdPerMonth: number;
  readonly leavingWeeks: number;
  readonly leavingUsd: number;
  /** Months of the rise after which leaving has paid; null where the rise costs nothing. */
  readonly paybackMonths: number | null;
}

/**
 * Lock-in in dollars and weeks: what a price rise costs, and what it takes to leave - prompts and tuning moved by the
 * team, the corpus embedded again, the model taught again.
 *
 * @example $10,000 a month and 30 % more: $3,000. Six weeks at $5,000 and $600 of embeddings: $30,600, paid in 10.2 months
 */
export function lockInCost(facts: LockInFacts): LockInCost {
  const leavingWeeks = facts.promptMigrationWeeks + facts.tuningMigrationWeeks;
  const leavingUsd = leavingWeeks * facts.usdPerTeamWeek + facts.reembeddingUsd + facts.retrainingUsd;
  const priceRiseUsdPerMonth = facts.monthlyUsd * facts.priceRiseShare;
  const paybackMonths = priceRiseUsdPerMonth > 0 ? leavingUsd / priceRiseUsdPerMonth : null;
  return { priceRiseUsdPerMonth, leavingWeeks, leavingUsd, paybackMonths };
}

/** Over so many months of a price rise leaving should pay, or one is bound to accept it. */
const PATIENCE_MONTHS = 12;
const WEEKS_PER_MONTH = 52 / 12;

/** Flags where leaving is dearer than a year of the price rise, or takes longer than a deprecation gives notice. */
export const lockInRule: Rule = (_, { name, lockIn }) =>
  lockIn === null ? [] : [lockInFinding(name, lockIn)];

/**
 * What it is to be bound to one who is paid, in a sentence.
 *
 * @param name as inside a sentence, such as `the frontier API`
 * @example lockInFinding("the frontier API", facts).outcome // "flag": leaving takes longer than the notice given
 */
export function lockInFinding(name: string, lockIn: LockInFacts): RuleFinding {
  const { priceRiseUsdPerMonth, leavingWeeks, leavingUsd, paybackMonths } = lockInCost(lockIn);
  const { deprecationNoticeMonths } = lockIn;
  const base = { ruleId: "lock-in", place: null, source: ownRule };
  const pays =
    paybackMonths === null
      ? ""
      : `, which pays after ${formatNumber(paybackMonths)} months of the higher price`;
  const sentence = `If ${name} became ${formatPercent(lockIn.priceRiseShare)} dearer it would cost ${formatUsd(priceRiseUsdPerMonth)} a month more. Leaving takes ${formatNumber(leavingWeeks)} weeks and ${formatUsd(leavingUsd)}${pays}.`;
  const isBound = paybackMonths !== null && paybackMonths > PATIENCE_MONTHS;
  const isTooLate =
    deprecationNoticeMonths !== null && leavingWeeks > deprecationNoticeMonths * WEEKS_PER_MONTH;
  const late = isTooLate
    ? ` A model that ends gives ${formatNumber(deprecationNoticeMonths)} ${deprecationNoticeMonths === 1 ? "month" : "months"} of notice, which is less.`
    : "";
  return isBound || isTooLate
    ? {
        ...base,
        outcome: "flag",
        reason: `${sentence}${late}`,
        wouldChange: "Prompts and tests kept fit for two models, or a contract that fixes price and notice.",
      }
    : { ...base, outcome: "ok", reason: sentence, wouldChange: null };
}
