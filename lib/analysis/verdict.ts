import type { OptionId } from "../pricing/option.ts";
import type { Analysis } from "./analyse.ts";
import { capitalised, formatUsd, formatVolume } from "./format.ts";
import { OPTION_PHRASES } from "./labels.ts";
import type { PairAnalysis } from "./pair-analysis.ts";
import { volumePoint } from "./volume.ts";

export interface Verdict {
  /** What is cheapest now, and by how much. */
  readonly headline: string;
  /** Where that flips, or why it never does. */
  readonly detail: string;
  /** Both in a few words, for the title of a shared page. */
  readonly title: string;
}

/** The answer in one or two plain sentences. */
export function verdictOf(analysis: Analysis): Verdict {
  const [winner] = analysis.cheapest;
  if (winner === undefined && analysis.options.some((o) => o.blockedBecause !== null)) {
    const message = "None of the options may serve all of this work.";
    return { headline: message, detail: "", title: message.slice(0, -1) };
  }
  if (winner === undefined) {
    const message = "None of the options can serve this traffic: the fleets set by hand are too small.";
    return { headline: message, detail: "", title: "No option serves this traffic" };
  }
  const detail = flip(analysis, winner);
  return { headline: headlineOf(analysis, winner), detail, title: titleOf(analysis, winner) };
}

function headlineOf(analysis: Analysis, winner: OptionId): string {
  const now = formatVolume(analysis.volume, analysis.volumeUnit);
  const others = analysis.options
    .filter((o) => o.id !== winner && o.servesTraffic && o.blockedBecause === null)
    .sort((a, b) => a.monthlyUsd.value - b.monthlyUsd.value);
  const cost = analysis.options.find((o) => o.id === winner)?.monthlyUsd.value ?? 0;
  const [next] = others;
  const name = capitalised(OPTION_PHRASES[winner]);
  if (next === undefined) return `${name} costs ${formatUsd(cost)} a month at ${now}.`;
  if (analysis.cheapest.length > 1) {
    const tied = analysis.cheapest.map((id) => OPTION_PHRASES[id]).join(" and ");
    return `${capitalised(tied)} cost the same at ${now}: ${formatUsd(cost)} a month.`;
  }
  const gap = formatUsd(next.monthlyUsd.value - cost);
  return `${name} is cheapest at ${now}: ${formatUsd(cost)} a month, ${gap} less than ${OPTION_PHRASES[next.id]}.`;
}

/** The next volume above at which another option wins; else below; else why nothing ever flips it. */
function flip(analysis: Analysis, winner: OptionId): string {
  const { intervals, traffic } = analysis;
  const here = traffic.requestsPerDay;
  const say = (v: number) => formatVolume(volumePoint(traffic, analysis.scenario, v), analysis.volumeUnit);
  const parts: string[] = [];
  const above = intervals.find((i) => i.from >= here && !i.winners.includes(winner));
  const below = intervals.findLast((i) => i.to <= here && i.to > 0 && !i.winners.includes(winner));
  if (above) {
    const next = above.winners[0];
    const settled = intervals.at(-1);
    if (next !== undefined) {
      const again =
        settled &&
        settled.from > above.from &&
        settled.winners.includes(next) &&
        backAndForth(intervals, above.from, settled.from);
      parts.push(
        again
          ? `${capitalised(OPTION_PHRASES[next])} first wins at ${say(above.from)} and stays cheapest from ${say(settled.from)}.`
          : `From ${say(above.from)}, ${OPTION_PHRASES[next]} is cheaper.`,
      );
    }
  } else if (below) {
    const previous = below.winners[0];
    if (previous !== undefined) parts.push(`Below ${say(below.to)}, ${OPTION_PHRASES[previous]} is cheaper.`);
  }
  const own = ownHardwareSentence(analysis, winner, above?.winners ?? [], say);
  if (own !== null) parts.push(own);
  return parts.join(" ");
}

const backAndForth = (intervals: Analysis["intervals"], from: number, to: number) =>
  intervals.some((i) => i.from > from && i.to <= to);

/** When own GPUs are not what wins next, say when they would beat the API that is in use, or why never. */
function ownHardwareSentence(
  analysis: Analysis,
  winner: OptionId,
  alreadySaid: readonly OptionId[],
  say: (volume: number) => string,
): string | null {
  const isOwn = (id: OptionId) => id === "rented" || id === "owned";
  if (isOwn(winner) || alreadySaid.some(isOwn)) return null;
  const own = analysis.pairs.filter((p) => isOwn(p.challenger));
  const against = own.filter((p) => p.incumbent === winner);
  const best = earliest(against);
  if (best) return `${capitalised(OPTION_PHRASES[best.id])} first costs no more at ${say(best.volume)}.`;
  const [nearest] = against.sort((a, b) => a.breakEven.challengerLongRun - b.breakEven.challengerLongRun);
  if (nearest === undefined) return null;
  const never = neverSentence(analysis, nearest);
  const beats =
    winner === "api-frontier" ? null : earliest(own.filter((p) => p.incumbent === "api-frontier"));
  return beats
    ? `${never} Against the frontier API, ${OPTION_PHRASES[beats.id]} pays from ${say(beats.volume)}.`
    : never;
}

/** The challenger that breaks even at the smallest volume. */
function earliest(pairs: readonly PairAnalysis[]): { id: OptionId; volume: number } | null {
  let best: { id: OptionId; volume: number } | null = null;
  for (const { challenger, breakEven } of pairs) {
    if (breakEven.first !== null && (best === null || breakEven.first < best.volume)) {
      best = { id: challenger, volume: breakEven.first };
    }
  }
  return best;
}

/** Why a challenger never pays: what a request costs at full load on either side. */
export function neverSentence(analysis: Analysis, pair: PairAnalysis): string {
  const { daysPerMonth } = analysis.traffic;
  const own = formatUsd((pair.breakEven.challengerLongRun / daysPerMonth) * 1000);
  const other = formatUsd((pair.breakEven.incumbentLongRun / daysPerMonth) * 1000);
  const name = capitalised(OPTION_PHRASES[pair.challenger]);
  const against = OPTION_PHRASES[pair.incumbent];
  // A mix may have no hardware of its own, and its rival may be no API.
  if (pair.challenger === "hybrid" && pair.breakEven.challengerLongRun >= pair.breakEven.incumbentLongRun)
    return `${name} never pays against ${against}: at great volume 1,000 requests cost ${own}, and ${other} with ${against}.`;
  return pair.breakEven.challengerLongRun >= pair.breakEven.incumbentLongRun
    ? `${name} never pays against ${against}: with its hardware as full as planned, 1,000 requests cost ${own}, and ${other} by API.`
    : `${name} does not pay against ${against} within the capacity set by hand.`;
}

function titleOf(analysis: Analysis, winner: OptionId): string {
  const cost = analysis.options.find((o) => o.id === winner)?.monthlyUsd.value ?? 0;
  return `${capitalised(OPTION_PHRASES[winner])}: ${formatUsd(cost)} a month at ${formatVolume(analysis.volume, analysis.volumeUnit)}`;
}
