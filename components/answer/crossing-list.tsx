"use client";

import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { PairAnalysis } from "@/lib/analysis/pair-analysis.ts";
import { ScrollRegion } from "./scroll-region.tsx";

const CELL = "px-3 py-1 whitespace-nowrap";
const NUMBER = `${CELL} text-right`;

/** Every volume at which a pair changes places, the first thousand listed. */
export function CrossingList({
  analysis,
  pair,
}: {
  readonly analysis: Analysis;
  readonly pair: PairAnalysis;
}) {
  const unit = unitOfVolume(analysis);
  const own = unit.perDailyRequest !== 1;
  const { challenger, incumbent, breakEven } = pair;
  const title = `Break-evens: ${OPTION_LABELS[challenger]} against ${OPTION_LABELS[incumbent]}`;
  const { changes, count } = breakEven.crossings;
  return (
    <div>
      {changes.length < count && (
        <p className="mb-1 text-ink-muted">
          The first {formatNumber(changes.length)} of{" "}
          {Number.isFinite(count) ? formatNumber(count) : "endlessly many"}.
        </p>
      )}
      <ScrollRegion label={title} className="max-h-72 max-md:w-0 max-md:min-w-full md:w-fit">
        <table className="border-collapse text-[0.8125rem]">
          <caption className="sr-only">{title}</caption>
          <thead className="sticky top-0 bg-surface-2 text-ink-muted">
            <tr>
              <th scope="col" className={`${NUMBER} font-medium`}>
                No.
              </th>
              {own && (
                <th scope="col" className={`${NUMBER} font-medium`}>
                  {unit.label}
                </th>
              )}
              <th scope="col" className={`${NUMBER} font-medium`}>
                requests a day
              </th>
              <th scope="col" className={`${CELL} text-left font-medium`}>
                Cheaper above it
              </th>
              <th scope="col" className={`${CELL} text-left font-medium`}>
                Because
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ volume, after, kind }, i) => (
              <tr key={volume} className="border-t border-line">
                <td className={`${NUMBER} text-ink-muted`}>{formatNumber(i + 1)}</td>
                {own && <td className={NUMBER}>{formatNumber(volume * unit.perDailyRequest)}</td>}
                <td className={NUMBER}>{formatNumber(volume)}</td>
                <td className={CELL}>
                  {after === 0 ? "neither, a tie" : OPTION_LABELS[after < 0 ? challenger : incumbent]}
                </td>
                <td className={`${CELL} text-ink-muted`}>
                  {kind === "meet" ? "the costs meet" : "a machine is added"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
