import type { Analysis } from "../../analysis/analyse.ts";
import { formatAbout } from "../../analysis/format.ts";
import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { PairAnalysis } from "../../analysis/pair-analysis.ts";
import type { DatedProjection } from "../../analysis/projection/projection-of.ts";
import { inUnit, volumePoint } from "../../analysis/volume.ts";
import type { OptionId } from "../../pricing/option.ts";

/** One option on the board page. */
export interface BoardRow {
  readonly id: OptionId;
  readonly label: string;
  readonly cheapest: boolean;
  readonly servesTraffic: boolean;
  /** Whether rules keep it from some of the work, so that it cannot take all of it, whatever it costs. */
  readonly blocked: boolean;
  readonly monthlyUsd: number;
  /** Input and output tokens together; null where there are none. */
  readonly usdPerMTok: number | null;
  /** The volumes at which it beats the option it is compared with, in the user's unit; empty for that option itself. */
  readonly breakEven: string;
  /** Instances or servers at the present peak; null for an API. */
  readonly units: number | null;
  readonly gpus: number | null;
  /** Over the months ahead; null where it is not projected. */
  readonly presentCostUsd: number | null;
  /** Total cost of ownership after the board's months of it; null where it is not projected that far. */
  readonly totalCostUsd: number | null;
  /** The month, 1 for the first, from which a switch has paid for itself for good; null where that is not in time. */
  readonly paidBackMonth: number | null;
  /** Whether there is a switch to be paid back at all: none to the API that is paid today, or without such an API. */
  readonly isSwitch: boolean;
}

export function boardRows(
  analysis: Analysis,
  projected: DatedProjection,
  against: OptionId | null,
  totalCostMonths: number | null,
): BoardRow[] {
  return analysis.options.map((option) => {
    const ahead = projected.options.find(({ id }) => id === option.id);
    const lasting = ahead?.payback?.simple.lasting ?? null;
    const pair = analysis.pairs.find((p) => p.challenger === option.id && p.incumbent === against);
    return {
      id: option.id,
      label: OPTION_LABELS[option.id],
      cheapest: analysis.cheapest.includes(option.id),
      servesTraffic: option.servesTraffic,
      blocked: option.blockedBecause !== null,
      monthlyUsd: option.monthlyUsd.value,
      usdPerMTok: option.reservationBased.blendedUsdPerMTok?.value ?? null,
      breakEven: pair === undefined ? "" : breakEvenWords(analysis, pair),
      units: option.hardware?.units ?? null,
      gpus: option.hardware?.gpus ?? null,
      presentCostUsd: ahead?.presentCostUsd ?? null,
      totalCostUsd: ahead?.totalCosts.find(({ months }) => months === totalCostMonths)?.netUsd ?? null,
      paidBackMonth: lasting === null ? null : lasting + 1,
      isSwitch: projected.incumbent !== null && projected.incumbent !== option.id,
    };
  });
}

/** A pair's break-evens in as few words as a cell of a table holds; the unit stands in its heading. */
function breakEvenWords(analysis: Analysis, { breakEven }: PairAnalysis): string {
  const { outcome, first, sustained, crossings } = breakEven;
  const say = (volume: number) =>
    formatAbout(inUnit(volumePoint(analysis.traffic, analysis.scenario, volume), analysis.volumeUnit));
  switch (outcome) {
    case "always":
      return "at any volume";
    case "never":
      return "never";
    case "alternates":
      return first === null || first === 0 ? "again and again" : `again and again from ${say(first)}`;
    case "window": {
      const last = crossings.last?.volume ?? first;
      if (first === null || last === null || last === first) return first === null ? "" : `at ${say(first)}`;
      return `${first === 0 ? "up" : `from ${say(first)}`} to ${say(last)} only`;
    }
    case "from-volume":
      if (first === null || sustained === null) return "";
      if (first === sustained) return `from ${say(sustained)}`;
      return first === 0
        ? `at small volumes, for good from ${say(sustained)}`
        : `from ${say(first)}, for good from ${say(sustained)}`;
  }
}
