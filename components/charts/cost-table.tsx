import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { ChartData } from "@/lib/analysis/chart.ts";
import { costsAt } from "@/lib/analysis/costs-at.ts";
import { capitalised, formatAbout, formatUsd } from "@/lib/analysis/format.ts";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { costAt } from "@/lib/pricing/cost-curve.ts";
import { seriesLabel } from "./series-label.ts";
import type { UnitOfVolume } from "./volume-unit.ts";

interface CostTableProps {
  readonly analysis: Analysis;
  readonly chart: ChartData;
  readonly unit: UnitOfVolume;
  readonly height: number;
}

/** The chart's data as a table: costs along the drawn range, and the break-evens within it. */
export function CostTable({ analysis, chart, unit, height }: CostTableProps) {
  const ids = chart.series.map((s) => s.id);
  const volume = (requestsPerDay: number) => formatAbout(requestsPerDay * unit.perDailyRequest);
  const cell = "px-3 py-1.5 text-right whitespace-nowrap";
  return (
    <ScrollRegion label="Costs over volume, as a table" style={{ height }}>
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="px-3 py-2 text-left text-ink-muted">
          US dollars a month at volumes in the drawn range. The cheapest of each row is in bold.
        </caption>
        <thead className="sticky top-0 bg-surface-2">
          <tr>
            <th scope="col" className={`${cell} font-medium`}>
              {capitalised(unit.label)}
            </th>
            {ids.map((id) => (
              <th key={id} scope="col" className={`${cell} font-medium`}>
                {seriesLabel(analysis, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(analysis, chart).map((row) => {
            const options = ids.filter((id) => id !== "reference");
            const least = Math.min(...options.map((id) => row.costs[id] ?? Infinity));
            return (
              <tr key={row.volume} className="border-t border-line">
                <th scope="row" className={`${cell} font-normal`}>
                  {row.volume === chart.here && (
                    <span className="mr-2 font-medium text-accent">you are here</span>
                  )}
                  {volume(row.volume)}
                </th>
                {ids.map((id) => {
                  const usd = row.costs[id] ?? null;
                  const best = id !== "reference" && usd === least;
                  return (
                    <td
                      key={id}
                      className={`${cell} ${best ? "font-semibold" : ""} ${id === "reference" ? "text-ink-muted" : ""}`}
                    >
                      {usd === null ? "too small" : formatUsd(usd)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {chart.crossings.length > 0 && (
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="px-3 pt-4 pb-2 text-left text-ink-muted">
            Break-evens in the drawn range.
          </caption>
          <thead className="bg-surface-2">
            <tr>
              <th scope="col" className={`${cell} font-medium`}>
                {capitalised(unit.label)}
              </th>
              <th scope="col" className={`${cell} font-medium`}>
                Cost a month
              </th>
              <th scope="col" className="px-3 py-1.5 text-left font-medium">
                Between
              </th>
              <th scope="col" className="px-3 py-1.5 text-left font-medium">
                Cheaper above it
              </th>
            </tr>
          </thead>
          <tbody>
            {chart.crossings.slice(0, 200).map((c, i) => (
              <tr key={`${String(c.volume)}-${String(i)}`} className="border-t border-line">
                <th scope="row" className={`${cell} font-normal`}>
                  {volume(c.volume)}
                </th>
                <td className={cell}>{formatUsd(c.monthlyUsd)}</td>
                <td className="px-3 py-1.5 whitespace-nowrap">
                  {OPTION_LABELS[c.challenger]} and {OPTION_LABELS[c.incumbent]}
                </td>
                <td className="px-3 py-1.5 whitespace-nowrap">
                  {c.winner === null ? "Neither: the same cost" : OPTION_LABELS[c.winner]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ScrollRegion>
  );
}

/** The chart's rows with one more at the present volume, where it is in range. */
function rowsOf(analysis: Analysis, { table, here }: ChartData): ChartData["table"] {
  if (here === null || table.some((row) => row.volume === here)) return table;
  const costs = {
    ...Object.fromEntries(costsAt(analysis, here)),
    reference: costAt(analysis.reference, here),
  };
  return [...table, { volume: here, costs }].sort((a, b) => a.volume - b.volume);
}
