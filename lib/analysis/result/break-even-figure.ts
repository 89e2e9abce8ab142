import type { CostCurve } from "../../pricing/cost-curve.ts";
import { figure, type Figure } from "../../pricing/figure.ts";
import { stepsAt, treadEnd, type Staircase } from "../../pricing/staircase.ts";
import type { Analysis } from "../analyse.ts";
import type { PairAnalysis } from "../pair-analysis.ts";

/**
 * How a break-even volume comes about. Where two costs meet it is the difference of what is paid whatever the
 * volume, over the difference of what a request adds; where a whole unit is added it is what the units before
 * it carry.
 *
 * @param volume a break-even of the pair, in requests a day
 */
export function breakEvenFigure(analysis: Analysis, pair: PairAnalysis, volume: number): Figure | null {
  const curveOf = (id: PairAnalysis["challenger"]) => analysis.options.find((o) => o.id === id)?.curve;
  const challenger = curveOf(pair.challenger);
  const incumbent = curveOf(pair.incumbent);
  if (!challenger || !incumbent || volume === 0) return null;
  const change = pair.breakEven.crossings.changes.find((c) => c.volume === volume);
  const stair = [...challenger.stairs, ...incumbent.stairs].find((s) => endsAt(s, volume));
  if (change?.kind === "step" && stair) {
    const step = stepsAt(stair, volume);
    return figure(
      "breakEvenRequestsPerDay",
      "requests/day",
      treadEnd(stair, step),
      "requestsPerStep * (step - headStart)",
      { requestsPerStep: stair.width, step, headStart: stair.phase },
    );
  }
  const slope = incumbent.perDailyRequest - challenger.perDailyRequest;
  const challengerFixedUsd = fixedAt(challenger, volume);
  const incumbentFixedUsd = fixedAt(incumbent, volume);
  const value = (challengerFixedUsd - incumbentFixedUsd) / slope;
  // A touch at the end of a tread, or a tie along a stretch, is not solved from a slope.
  if (!(Math.abs(value - volume) <= 1e-9 * volume)) return null;
  return figure(
    "breakEvenRequestsPerDay",
    "requests/day",
    value,
    "(challengerFixedUsd - incumbentFixedUsd) / (incumbentUsdPerDailyRequest - challengerUsdPerDailyRequest)",
    {
      challengerFixedUsd,
      incumbentFixedUsd,
      incumbentUsdPerDailyRequest: incumbent.perDailyRequest,
      challengerUsdPerDailyRequest: challenger.perDailyRequest,
    },
  );
}

function fixedAt(curve: CostCurve, volume: number): number {
  return curve.stairs.reduce((usd, s) => usd + s.height * stepsAt(s, volume), curve.fixed);
}

function endsAt(stairs: Staircase, volume: number): boolean {
  return Math.abs(treadEnd(stairs, stepsAt(stairs, volume)) - volume) <= 1e-12 * volume;
}
