import { breakEven, type BreakEven } from "../pricing/break-even.ts";
import type { OptionId, PricedOption } from "../pricing/option.ts";
import type { OptionAnalysis } from "./option-analysis.ts";

/** Crossings of one pair that are listed; all are counted. */
const LISTED_CROSSINGS = 1000;

/** Two options against each other: the challenger is the one that takes more commitment. */
export interface PairAnalysis {
  readonly challenger: OptionId;
  readonly incumbent: OptionId;
  readonly breakEven: BreakEven;
  /** Share of the incumbent's cost that the challenger saves at the present volume; negative when dearer. */
  readonly savingShare: number | null;
}

export interface PricedPair {
  readonly option: PricedOption;
  readonly analysis: OptionAnalysis;
}

/** Analyses a pair at the present volume. */
export function analysePair(challenger: PricedPair, incumbent: PricedPair): PairAnalysis {
  const upTo = Math.min(challenger.option.upTo, incumbent.option.upTo);
  const incumbentUsd = incumbent.analysis.monthlyUsd.value;
  return {
    challenger: challenger.option.id,
    incumbent: incumbent.option.id,
    breakEven: breakEven(challenger.analysis.curve, incumbent.analysis.curve, {
      limit: LISTED_CROSSINGS,
      upTo,
    }),
    savingShare: incumbentUsd > 0 ? 1 - challenger.analysis.monthlyUsd.value / incumbentUsd : null,
  };
}
