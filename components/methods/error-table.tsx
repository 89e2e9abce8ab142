import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { formatNumber } from "@/lib/analysis/format.ts";
import type { NamedScore } from "./accuracy-report.ts";

const NUMBER = "px-3 py-1 text-right whitespace-nowrap";

/** Errors of some groups of measurements, each estimated without the rows of its own group. */
export function ErrorTable({
  caption,
  head,
  scores,
}: {
  readonly caption: string;
  /** What the groups are. */
  readonly head: string;
  readonly scores: readonly NamedScore[];
}) {
  return (
    <ScrollRegion label={caption} className="max-h-[28rem] bg-surface">
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="px-3 py-2 text-left text-ink-muted">{caption}</caption>
        <thead className="sticky top-0 z-[2] bg-surface-2 text-ink-muted">
          <tr>
            <th scope="col" className="sticky left-0 z-[2] bg-surface-2 px-3 py-1.5 text-left font-medium">
              {head}
            </th>
            {["Rows", "Median error", "90th percentile", "Within 2 times", "Median bias"].map((name) => (
              <th key={name} scope="col" className={`${NUMBER} font-medium`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.name} className="border-t border-line">
              <th
                scope="row"
                className="sticky left-0 z-[1] bg-surface px-3 py-1 text-left font-normal max-sm:min-w-32 max-sm:max-w-40 sm:whitespace-nowrap"
              >
                {score.name}
              </th>
              <td className={NUMBER}>{formatNumber(score.rows)}</td>
              <td className={NUMBER}>{percent(score.medianError)}</td>
              <td className={NUMBER}>{percent(score.p90Error)}</td>
              <td className={NUMBER}>{percent(score.withinTwoTimes)}</td>
              <td className={NUMBER}>{signedPercent(score.medianBias)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const signedPercent = (share: number) => {
  const text = percent(Math.abs(share));
  return text === "0.0 %" ? text : `${share < 0 ? "−" : "+"}${text}`;
};
