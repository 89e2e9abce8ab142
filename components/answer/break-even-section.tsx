"use client";

import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { PairAnalysis } from "@/lib/analysis/pair-analysis.ts";
import { paybackOf } from "@/lib/analysis/payback-of.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import { Swatch } from "@/components/charts/swatch.tsx";
import { BreakEvenVolume } from "./break-even-volume.tsx";
import { Explain } from "./explain.tsx";
import { PairDetails } from "./pair-details.tsx";
import { outcomeSentence, presentSentence } from "./pair-words.ts";
import { paybackText } from "./payback-text.ts";
import { Section } from "./section.tsx";

const HEAD = "w-28 px-2 py-2 text-right align-bottom font-medium whitespace-nowrap max-md:hidden";
const CELL = "px-2 pt-3 text-right align-top whitespace-nowrap max-md:hidden";

/** Every pair of options: when one beats the other, how often they change places, and what would change that. */
export function BreakEvenSection({ analysis }: { readonly analysis: Analysis }) {
  const unit = unitOfVolume(analysis);
  if (analysis.pairs.length === 0) return null;
  return (
    <Section
      id="break-evens"
      title="Break-evens"
      summary="Each way to serve against each simpler one. A line against a staircase can cross many times, so the first break-even and the one that lasts may differ."
    >
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <table className="w-full border-collapse md:table-fixed text-sm">
          <caption className="sr-only">Break-even of every pair of options, in {unit.label}</caption>
          <thead className="border-b border-line text-[0.8125rem] text-ink-muted">
            <tr>
              <th scope="col" className="px-4 py-2 text-left align-bottom font-medium">
                Comparison
              </th>
              <th scope="col" className={HEAD}>
                First,
                <br />
                {unit.label}
              </th>
              <th scope="col" className={HEAD}>
                For good,
                <br />
                {unit.label}
              </th>
              <th scope="col" className={HEAD}>
                Break-evens
              </th>
              <th scope="col" className={`${HEAD} w-24! pr-4`}>
                Payback,
                <br />
                months
              </th>
            </tr>
          </thead>
          {analysis.pairs.map((pair) => (
            <Pair key={`${pair.challenger} ${pair.incumbent}`} analysis={analysis} pair={pair} />
          ))}
        </table>
      </div>
    </Section>
  );
}

function Pair({ analysis, pair }: { readonly analysis: Analysis; readonly pair: PairAnalysis }) {
  const { challenger, incumbent, breakEven } = pair;
  const payback = paybackOf(analysis, pair);
  const { count } = breakEven.crossings;
  return (
    <tbody className="border-b border-line last:border-b-0">
      <tr>
        <th scope="row" className="px-4 pt-3 text-left align-top font-normal">
          <span className="flex flex-wrap items-center gap-x-2 font-semibold">
            <Name id={challenger} />
            <span className="font-normal text-ink-muted">against</span>
            <Name id={incumbent} />
          </span>
          <span className="mt-1 block max-w-[60ch]">{outcomeSentence(analysis, pair)}</span>
          <span className="block text-ink-muted">
            {presentSentence(analysis, pair)}
            {payback !== null && (
              <span className="md:hidden"> Paid back in {paybackText(payback)} months.</span>
            )}
          </span>
        </th>
        <td className={CELL}>
          <BreakEvenVolume analysis={analysis} pair={pair} which="first" />
        </td>
        <td className={CELL}>
          <BreakEvenVolume analysis={analysis} pair={pair} which="sustained" />
        </td>
        <td className={CELL}>{Number.isFinite(count) ? formatNumber(count) : "without end"}</td>
        <td className={`${CELL} pr-4`}>
          {payback === null ? (
            <span className="text-ink-muted">–</span>
          ) : (
            <Explain
              analysis={analysis}
              figure={() => payback.months}
              title={`Payback: ${OPTION_LABELS[challenger]} against ${OPTION_LABELS[incumbent]}`}
            >
              {paybackText(payback)}
            </Explain>
          )}
        </td>
      </tr>
      <tr>
        <td colSpan={5} className="px-4 pb-3">
          <PairDetails analysis={analysis} pair={pair} />
        </td>
      </tr>
    </tbody>
  );
}

function Name({ id }: { readonly id: OptionId }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Swatch id={id} />
      {OPTION_LABELS[id]}
    </span>
  );
}
