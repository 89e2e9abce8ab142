import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { CELL } from "@/components/answer/table-parts.tsx";
import { formatAbout, formatPercent } from "@/lib/analysis/format.ts";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import { compareRuns, type ComparedFigure } from "./compare-runs.ts";

/** Two runs, load by load, with what changed. */
export function CompareTable({
  before,
  after,
}: {
  readonly before: BenchmarkResult;
  readonly after: BenchmarkResult;
}) {
  const loads = compareRuns(before, after);
  if (loads.length === 0)
    return (
      <p className="text-sm text-ink-muted">
        The two runs have no load in common; the chart shows both curves.
      </p>
    );
  return (
    <ScrollRegion label="Two runs compared" className="bg-surface">
      <table className="w-full text-sm">
        <thead className="text-[0.8125rem] text-ink-muted">
          <tr>
            <th scope="col" className="px-3 py-1 text-left font-medium">
              At the same load
            </th>
            {["Other run", "This run", "Change"].map((name) => (
              <th key={name} scope="col" className="px-2 py-1 text-right font-medium sm:px-3">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {loads.map(({ load, figures }, i) => (
          <tbody key={i}>
            <tr className="border-t border-line">
              <th scope="rowgroup" colSpan={4} className="px-3 pt-2 text-left font-semibold">
                {load}
              </th>
            </tr>
            {figures.map((figure) => (
              <tr key={figure.name}>
                <th scope="row" className="px-3 py-0.5 text-left font-normal">
                  {figure.name}, {figure.unit}
                </th>
                <td className={CELL}>{about(figure.before)}</td>
                <td className={CELL}>{about(figure.after)}</td>
                <td className={CELL}>
                  <Change figure={figure} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function Change({ figure: { before, after, moreIsBetter } }: { readonly figure: ComparedFigure }) {
  if (before === null || after === null || before === 0) return "–";
  const change = after / before - 1;
  if (Math.abs(change) < 0.0005) return "same";
  const better = change > 0 === moreIsBetter;
  return (
    <span className={better ? "text-positive" : "text-danger"}>
      {change > 0 ? "+" : "−"}
      {formatPercent(Math.abs(change))}
      <span className="sr-only">{better ? ", better" : ", worse"}</span>
    </span>
  );
}

const about = (value: number | null) => (value === null ? "–" : formatAbout(value));
