import type { Analysis } from "../analysis/analyse.ts";
import { formatNumber, formatPercent, formatUsd, formatVolume } from "../analysis/format.ts";
import { OPTION_LABELS } from "../analysis/labels.ts";
import { routingReport } from "../analysis/hybrid/routing-report.ts";
import type { OptionAnalysis } from "../analysis/option-analysis.ts";
import type { PairAnalysis } from "../analysis/pair-analysis.ts";
import { outcomeText } from "../analysis/result/pair-result.ts";
import { cheapestPlan } from "../analysis/projection/cheapest-plan.ts";
import { projectionOf } from "../analysis/projection/projection-of.ts";
import { verdictOf } from "../analysis/verdict.ts";
import { volumePoint } from "../analysis/volume.ts";
import { textTable } from "./text-table.ts";
import { paybackOf } from "../analysis/payback-of.ts";

/** The answer for a reader at a terminal: the verdict, the options, the break-evens, the plan over time, and what to know. */
export function summaryText(analysis: Analysis): string {
  const { headline, detail } = verdictOf(analysis);
  const { general } = analysis.scenario;
  const plan = cheapestPlan(projectionOf(analysis));
  const parts = [
    [headline, detail].filter((s) => s !== "").join(" "),
    optionTable(analysis),
    ...routingTable(analysis),
    ...(analysis.pairs.length > 0 ? [breakEvenTable(analysis)] : []),
    ...(plan ? [plan.text] : []),
    ...analysis.notices.map((n) => `${n.kind === "warning" ? "Warning" : "Note"}: ${n.message}`),
    `Prices of ${analysis.resolved.catalog.date}; ${general.lens === "full" ? "everything is counted" : "people and one-off work are left out"}. Derivations and sources: --json.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function optionTable(analysis: Analysis): string {
  const header = [
    "Option",
    "USD a month",
    "per 1,000 requests",
    "per M tokens",
    "when full",
    "units",
    "utilisation",
  ];
  return textTable(header, analysis.options.map(optionRow), [1, 2, 3, 4, 5, 6]);
}

function optionRow(option: OptionAnalysis): string[] {
  const { hardware, reservationBased, usageBased } = option;
  const perRequest = reservationBased.usdPerRequest;
  const usd = (value: number | undefined) => (value === undefined ? "n/a" : formatUsd(value));
  const utilisation = hardware?.utilisation ?? null;
  return [
    OPTION_LABELS[option.id] + (option.servesTraffic ? "" : " (too small)"),
    formatUsd(option.monthlyUsd.value, { cents: true }),
    usd(perRequest === null ? undefined : perRequest.value * 1000),
    usd(reservationBased.blendedUsdPerMTok?.value),
    usd(usageBased?.blendedUsdPerMTok?.value),
    hardware === null ? "" : formatNumber(hardware.units),
    utilisation === null ? "" : formatPercent(utilisation),
  ];
}

/** Which work goes where; nothing where that is not compared. */
function routingTable(analysis: Analysis): string[] {
  if (analysis.hybrid === null) return [];
  const { rows } = routingReport(analysis);
  const header = ["Workload", "today", "cheapest way", "staying on today's"];
  const cells = rows.map(({ name, ways, now, cheapest }) => {
    const [today, best] = [ways[now ?? -1], ways[cheapest ?? -1]];
    const more = today?.wholeUsd && best?.wholeUsd ? today.wholeUsd - best.wholeUsd : null;
    return [
      name,
      today?.route.name ?? "none",
      best?.route.name ?? "none",
      more === null
        ? (today?.blockedBecause[0] ?? "")
        : more > 0
          ? `+${formatUsd(more)} a month`
          : "the same",
    ];
  });
  return [textTable(header, cells, [])];
}

function breakEvenTable(analysis: Analysis): string {
  const rows = analysis.pairs.map((pair) => {
    const { breakEven } = pair;
    const payback = paybackOf(analysis, pair);
    const volume = (v: number | null) =>
      v === null
        ? "none"
        : v === 0
          ? "any volume"
          : formatVolume(volumePoint(analysis.traffic, analysis.scenario, v), analysis.volumeUnit);
    const { count } = breakEven.crossings;
    return [
      `${OPTION_LABELS[pair.challenger]} against ${OPTION_LABELS[pair.incumbent]}`,
      volume(breakEven.first),
      volume(breakEven.sustained),
      count === Infinity ? "endless" : String(count),
      payback ? `${formatNumber(payback.months.value)} months` : "",
    ];
  });
  const table = textTable(["Break-even", "first", "sustained", "crossings", "payback"], rows, [1, 2, 3, 4]);
  const why = analysis.pairs.filter(isNever).map((pair) => outcomeText(analysis, pair));
  return [table, ...why].join("\n");
}

const isNever = (pair: PairAnalysis) => pair.breakEven.outcome === "never";
