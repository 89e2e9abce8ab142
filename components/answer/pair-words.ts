import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatAbout, formatNumber, formatPercent, formatUsd, formatVolume } from "@/lib/analysis/format.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import type { PairAnalysis } from "@/lib/analysis/pair-analysis.ts";
import { volumePoint } from "@/lib/analysis/volume.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { inverseAnswers } from "@/lib/analysis/inverse-answers.ts";

/** What a comparison of two options comes to, in one sentence. */
export function outcomeSentence(analysis: Analysis, pair: PairAnalysis): string {
  const { breakEven } = pair;
  const { first, sustained } = breakEven;
  const say = (volume: number) =>
    formatVolume(volumePoint(analysis.traffic, analysis.scenario, volume), analysis.volumeUnit);
  const last = breakEven.crossings.last?.volume ?? null;
  switch (breakEven.outcome) {
    case "always":
      return "Costs no more at any volume.";
    case "from-volume":
      if (first === null || sustained === null) return "";
      if (first === sustained) return `Pays from ${say(sustained)}.`;
      return first === 0
        ? `Pays at small volumes, then for good from ${say(sustained)}.`
        : `Pays for the first time at ${say(first)}, and for good from ${say(sustained)}.`;
    case "window":
      if (first === null) return "";
      return last === null || last === first
        ? `Pays at ${say(first)} only.`
        : `Pays from ${first === 0 ? "the start" : say(first)} up to ${say(last)} at most, and not above.`;
    case "alternates":
      return `The two change places again and again${first === null || first === 0 ? "" : ` from ${say(first)} on`}.`;
    case "never":
      return neverReason(analysis, pair);
  }
}

/** Why there is no break-even: what a request costs on either side once fixed costs no longer count. */
function neverReason(analysis: Analysis, { challenger, incumbent, breakEven }: PairAnalysis): string {
  const { daysPerMonth } = analysis.traffic;
  const own = breakEven.challengerLongRun / daysPerMonth;
  const other = breakEven.incumbentLongRun / daysPerMonth;
  if (own < other) return "Does not pay within the volume that the fleet set by hand can serve.";
  const full =
    isHardware(challenger) || isHardware(incumbent) ? "with the machines as full as planned, " : "";
  const per1000 = (usd: number) => formatUsd(usd * 1000);
  return `Never pays: ${full}1,000 requests cost ${per1000(own)}, against ${per1000(other)} with ${OPTION_PHRASES[incumbent]}.`;
}

const isHardware = (id: OptionId) => id === "rented" || id === "owned";

/** How the two compare at the present volume. */
export function presentSentence(analysis: Analysis, { challenger, incumbent }: PairAnalysis): string {
  const costOf = (id: OptionId) => analysis.options.find((o) => o.id === id);
  const own = costOf(challenger);
  const other = costOf(incumbent);
  if (!own || !other) return "";
  for (const option of [own, other]) {
    if (!option.servesTraffic)
      return `${OPTION_LABELS[option.id]} set by hand cannot serve the present traffic.`;
  }
  const gap = own.monthlyUsd.value - other.monthlyUsd.value;
  if (gap === 0) return "Costs the same at the present traffic.";
  const share = other.monthlyUsd.value > 0 ? Math.abs(gap) / other.monthlyUsd.value : null;
  const times =
    share === null
      ? ""
      : gap > 0 && share >= 1
        ? `, ${formatTimes(1 + share)} as much`
        : ` (${formatPercent(share)})`;
  return `Now ${formatUsd(Math.abs(gap))} a month ${gap > 0 ? "more" : "less"}${times}.`;
}

/** What would make the two cost the same at the present volume, each on its own, and what cannot. */
export interface EqualIf {
  readonly answers: readonly string[];
  /** Things that no value of them can do; empty when there are none. */
  readonly cannot: string;
}

/** States the inverse answers of a pair in plain words. */
export function equalIf(analysis: Analysis, pair: PairAnalysis): EqualIf {
  const { challenger, incumbent } = pair;
  const inverse = inverseAnswers(analysis, pair);
  const answers: string[] = [];
  const cannot: string[] = [];
  const own = analysis.options.find((o) => o.id === challenger);
  const group =
    challenger === "rented"
      ? "rented"
      : challenger === "owned"
        ? "owned"
        : challenger === "api-open"
          ? "apiOpen"
          : "apiFrontier";

  if (!isHardware(incumbent) && incumbent !== "hybrid") {
    if (inverse.apiPriceFactor !== null)
      answers.push(
        `token prices of ${OPTION_PHRASES[incumbent]} were ${changeInWords(inverse.apiPriceFactor)}`,
      );
    else cannot.push("token price");
  }
  if (isHardware(challenger)) {
    if (inverse.gpuPriceFactor !== null)
      answers.push(
        `${challenger === "rented" ? "the rent" : "the servers' price"} were ${changeInWords(inverse.gpuPriceFactor)}`,
      );
    else cannot.push(challenger === "rented" ? "rent" : "price of the servers");
    if (inverse.throughputFactor !== null)
      answers.push(`a replica served ${formatTimes(inverse.throughputFactor)} as many requests`);
    else cannot.push("throughput");
  }
  if (inverse.utilisation !== null && inverse.utilisation <= 1) {
    const present = own?.hardware?.utilisation ?? null;
    answers.push(
      `the machines in use were ${formatPercent(inverse.utilisation)} full${present === null ? "" : `, not ${formatPercent(present)}`}`,
    );
  } else if (inverse.utilisation !== null) cannot.push("utilisation");
  if (inverse.engineerFte !== null) {
    const present = analysis.resolved.number(`${group}.engineerFte`);
    answers.push(
      `${OPTION_PHRASES[challenger]} needed ${formatNumber(round3(inverse.engineerFte))} engineers${present === null ? "" : `, not ${formatNumber(present)}`}`,
    );
  } else if (own?.items.some((i) => i.id === "engineers" && !i.leftOut)) cannot.push("staffing");
  if (inverse.rentedHoursPerDay !== null) {
    if (inverse.rentedHoursPerDay <= 24)
      answers.push(`renting were needed ${formatNumber(round3(inverse.rentedHoursPerDay))} hours a day`);
    else cannot.push("number of hours rented a day");
  }
  return { answers, cannot: cannot.length === 0 ? "" : `No ${listed(cannot)} gets there on its own.` };
}

/** A factor on a price: `5 times as high`, `37 % higher`, `94 % lower`. */
export function changeInWords(factor: number): string {
  if (factor === 0) return "zero";
  if (factor >= 2) return `${formatTimes(factor)} as high`;
  return factor >= 1 ? `${formatPercent(factor - 1)} higher` : `${formatPercent(1 - factor)} lower`;
}

const formatTimes = (factor: number) => `${formatAbout(round3(factor))} times`;
const round3 = (value: number) => Number(value.toPrecision(3));

/** `rent, throughput or staffing`. */
const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1) ?? ""}`;
