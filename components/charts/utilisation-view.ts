import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { OptionAnalysis } from "@/lib/analysis/option-analysis.ts";
import { costAt } from "@/lib/pricing/cost-curve.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { inverseAnswers } from "@/lib/analysis/inverse-answers.ts";

/** The machines of one option, filled more or less, against the APIs doing the same work. */
export interface UtilisationView {
  readonly hardware: OptionId;
  readonly apis: readonly OptionId[];
  /** Requests a day that the machines in use serve at a utilisation. */
  readonly volumeAt: (utilisation: number) => number;
  /** US dollars per million tokens of the machines, or of an API that serves the same volume. */
  readonly usdPerMTokAt: (id: OptionId, utilisation: number) => number;
  readonly present: number | null;
  /** Where the machines cost what an API does, lowest first. */
  readonly breakEvens: readonly { readonly utilisation: number; readonly against: OptionId }[];
}

/** Options whose machines have a utilisation to speak of, the cheapest at present first. */
export function optionsWithUtilisation({ options }: Analysis): OptionId[] {
  return options
    .filter(({ hardware }) => hardware?.fullLoad && hardware.utilisation !== null)
    .sort((a, b) => a.monthlyUsd.value - b.monthlyUsd.value)
    .map((o) => o.id);
}

/**
 * What a million tokens cost on the machines in use as they fill up, and on each API for the same volume. An API
 * is no level line: its fixed costs (people, fees) spread over more tokens as well. The lines therefore meet
 * exactly at the break-even utilisation.
 *
 * @returns null for an option without machines, or whose throughput is not known
 */
export function utilisationView(analysis: Analysis, id: OptionId): UtilisationView | null {
  const { traffic, options, pairs } = analysis;
  const option = options.find((o) => o.id === id);
  const full = option?.hardware?.fullLoad;
  const present = option?.hardware?.utilisation ?? null;
  if (!option || !full) return null;
  const mtokPerDailyRequest =
    ((traffic.inputTokensPerRequest + traffic.outputTokensPerRequest) * traffic.daysPerMonth) / 1e6;
  const volumeAt = (utilisation: number) => utilisation * full.requestsPerDay;
  const machines = machinesUsd(option, full.monthlyUsd.value, present ?? 0);
  const apis = options.filter((o) => o.hardware === null && o.id !== "rented" && o.id !== "owned");
  return {
    hardware: id,
    apis: apis.map((o) => o.id),
    volumeAt,
    usdPerMTokAt: (which, utilisation) => {
      const volume = volumeAt(utilisation);
      const api = apis.find((o) => o.id === which);
      const usd = api ? costAt(api.curve, volume) : machines(utilisation);
      return usd / (volume * mtokPerDailyRequest);
    },
    present: present !== null && present > 0 ? present : null,
    breakEvens: pairs
      .filter(({ challenger }) => challenger === id)
      .flatMap((pair) => {
        const { utilisation } = inverseAnswers(analysis, pair);
        return utilisation !== null && utilisation > 0 && utilisation <= 1
          ? [{ utilisation, against: pair.incumbent }]
          : [];
      })
      .sort((a, b) => a.utilisation - b.utilisation),
  };
}

/** Between now and full only the work grows, so the machines' cost is a straight line through both. */
function machinesUsd({ monthlyUsd }: OptionAnalysis, fullUsd: number, present: number) {
  const now = monthlyUsd.value;
  const slope = present < 1 ? (fullUsd - now) / (1 - present) : 0;
  return (utilisation: number) => now + slope * (utilisation - present);
}
