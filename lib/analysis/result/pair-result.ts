import type { BreakEven } from "../../pricing/break-even.ts";
import { figure, type Figure } from "../../pricing/figure.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Analysis } from "../analyse.ts";
import { capitalised } from "../format.ts";
import { OPTION_PHRASES } from "../labels.ts";
import type { PairAnalysis } from "../pair-analysis.ts";
import { neverSentence } from "../verdict.ts";
import { volumePoint } from "../volume.ts";
import { breakEvenFigure } from "./break-even-figure.ts";
import { paybackOf } from "../payback-of.ts";
import { inverseResult, type InverseResult } from "./inverse-result.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";
import { volumeResult, type VolumeResult } from "./volume-result.ts";

export interface CrossingResult {
  readonly requestsPerDay: number;
  readonly tokensPerMonth: number;
  /** `meet`: both cost the same there. `step`: a whole unit is added there. */
  readonly kind: "meet" | "step";
  /** Null where they cost the same. */
  readonly cheaperBelow: OptionId | null;
  readonly cheaperAbove: OptionId | null;
}

/** Two options against each other. */
export interface PairResult {
  readonly challenger: OptionId;
  readonly incumbent: OptionId;
  readonly outcome: BreakEven["outcome"];
  /** The outcome in a sentence. */
  readonly text: string;
  /** The smallest volume at which the challenger is no dearer. */
  readonly first: VolumeResult | null;
  /** The volume from which the challenger is never dearer again. */
  readonly sustained: VolumeResult | null;
  readonly crossings: readonly CrossingResult[];
  /** All of them, listed or not. */
  readonly crossingCount: ResultNumber;
  /** Challenger less incumbent at the present volume: negative when the challenger saves. */
  readonly differenceUsdPerMonth: ResultNumber;
  readonly savingUsdPerMonth: ResultNumber;
  readonly savingUsdPerYear: ResultNumber;
  readonly savingShare: ResultNumber;
  /** Cost of a request in the long run, with hardware as full as planned. */
  readonly challengerLongRunUsdPerRequest: ResultNumber;
  readonly incumbentLongRunUsdPerRequest: ResultNumber;
  readonly paybackMonths: ResultNumber;
  readonly paybackYears: ResultNumber;
  readonly paybackDays: ResultNumber;
  readonly paybackHours: ResultNumber;
  readonly inverse: InverseResult;
}

/** Where a pair stands in a result: `owned-vs-api-frontier`. */
export const pairName = (pair: Pick<PairAnalysis, "challenger" | "incumbent">): string =>
  `${pair.challenger}-vs-${pair.incumbent}`;

/** All that is known about one pair, by name. */
export function pairResult(analysis: Analysis, pair: PairAnalysis, book: NumberBook): PairResult {
  const place = `breakEvens.${pairName(pair)}`;
  const { breakEven, challenger, incumbent } = pair;
  const { hoursPerMonth, daysPerMonth } = analysis.traffic;
  const put = (name: keyof PairResult, of: Figure | null, reason: string) =>
    book.put(`${place}.${name}`, of, reason);
  const at = (name: string, volume: number | null, reason: string) => {
    if (volume === null) book.reasons[`${place}.${name}`] = reason;
    if (volume === null) return null;
    const source = breakEvenFigure(analysis, pair, volume);
    return volumeResult(analysis, book, `${place}.${name}`, volume, source);
  };
  const text = outcomeText(analysis, pair);
  const cost = (id: OptionId) => analysis.options.find((o) => o.id === id)?.monthlyUsd;
  const challengerUsd = cost(challenger) ?? 0;
  const incumbentUsd = cost(incumbent) ?? 0;
  const amount = (of: Figure | 0) => (of === 0 ? 0 : of.value);
  const difference = amount(challengerUsd) - amount(incumbentUsd);
  const terms = { challengerUsd, incumbentUsd };
  const noPayback = "Nothing is paid up front, or no cash is saved each month, so nothing is paid back.";
  const months = paybackOf(analysis, pair)?.months ?? null;
  return {
    challenger,
    incumbent,
    outcome: breakEven.outcome,
    text,
    first: at("first", breakEven.first, text),
    sustained: at("sustained", breakEven.sustained, text),
    crossings: breakEven.crossings.changes.map((change) => ({
      requestsPerDay: change.volume,
      tokensPerMonth: volumePoint(analysis.traffic, analysis.scenario, change.volume).tokensPerMonth,
      kind: change.kind,
      cheaperBelow: cheaper(pair, change.before),
      cheaperAbove: cheaper(pair, change.after),
    })),
    crossingCount: book.plain(`${place}.crossingCount`, breakEven.crossings.count, "They never end."),
    differenceUsdPerMonth: put(
      "differenceUsdPerMonth",
      figure("differenceUsd", "usd/month", difference, "challengerUsd - incumbentUsd", terms),
      "It is not finite.",
    ),
    savingUsdPerMonth: put(
      "savingUsdPerMonth",
      figure("savingUsd", "usd/month", -difference, "incumbentUsd - challengerUsd", terms),
      "It is not finite.",
    ),
    savingUsdPerYear: put(
      "savingUsdPerYear",
      figure("savingUsdPerYear", "usd", -difference * 12, "(incumbentUsd - challengerUsd) * 12", terms),
      "It is not finite.",
    ),
    savingShare: put(
      "savingShare",
      pair.savingShare === null
        ? null
        : figure("savingShare", "share", pair.savingShare, "1 - challengerUsd / incumbentUsd", terms),
      `${OPTION_PHRASES[incumbent]} costs nothing here.`,
    ),
    challengerLongRunUsdPerRequest: book.plain(
      `${place}.challengerLongRunUsdPerRequest`,
      breakEven.challengerLongRun / daysPerMonth,
      "It is not finite.",
    ),
    incumbentLongRunUsdPerRequest: book.plain(
      `${place}.incumbentLongRunUsdPerRequest`,
      breakEven.incumbentLongRun / daysPerMonth,
      "It is not finite.",
    ),
    paybackMonths: put("paybackMonths", months, noPayback),
    paybackYears: put(
      "paybackYears",
      months &&
        figure("paybackYears", "count", months.value / 12, "paybackMonths / 12", { paybackMonths: months }),
      noPayback,
    ),
    paybackDays: put(
      "paybackDays",
      months &&
        figure("paybackDays", "count", months.value * daysPerMonth, "paybackMonths * hoursPerMonth / 24", {
          paybackMonths: months,
          hoursPerMonth,
        }),
      noPayback,
    ),
    paybackHours: put(
      "paybackHours",
      months &&
        figure("paybackHours", "hours", months.value * hoursPerMonth, "paybackMonths * hoursPerMonth", {
          paybackMonths: months,
          hoursPerMonth,
        }),
      noPayback,
    ),
    inverse: inverseResult(analysis, pair, book, `${place}.inverse`),
  };
}

function cheaper(pair: PairAnalysis, sign: -1 | 0 | 1): OptionId | null {
  return sign === 0 ? null : sign < 0 ? pair.challenger : pair.incumbent;
}

/** A pair's outcome in one sentence. */
export function outcomeText(analysis: Analysis, pair: PairAnalysis): string {
  const [own, other] = [OPTION_PHRASES[pair.challenger], OPTION_PHRASES[pair.incumbent]];
  const Own = capitalised(own);
  switch (pair.breakEven.outcome) {
    case "always":
      return `${Own} is no dearer than ${other} at any volume.`;
    case "from-volume":
      return `${Own} is dearer than ${other} at first, and never again from the sustained break-even on.`;
    case "window":
      return `${Own} is no dearer than ${other} at some volumes, but dearer in the end.`;
    case "alternates":
      return `${Own} and ${other} change places again and again, without end.`;
    case "never":
      return neverSentence(analysis, pair);
  }
}
