import { outcomeSentence, presentSentence } from "@/components/answer/pair-words.ts";
import { paybackText } from "@/components/answer/payback-text.ts";
import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatAbout, formatNumber } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { paybackOf } from "@/lib/analysis/payback-of.ts";

/** Every pair of options: when one beats the other, and how often they change places. */
export function PrintedBreakEvens({ analysis }: { readonly analysis: Analysis }) {
  const unit = unitOfVolume(analysis);
  const volume = (value: number | null) => (value === null ? "–" : formatAbout(value * unit.perDailyRequest));
  if (analysis.pairs.length === 0) return null;
  return (
    <section>
      <h2>Break-evens</h2>
      <table className="paper-table paper-pairs">
        <thead>
          <tr>
            <th scope="col">Comparison</th>
            <th scope="col">First, {unit.label}</th>
            <th scope="col">For good, {unit.label}</th>
            <th scope="col">Break-evens</th>
            <th scope="col">Payback, months</th>
          </tr>
        </thead>
        <tbody>
          {analysis.pairs.map((pair) => {
            const { challenger, incumbent, breakEven } = pair;
            const payback = paybackOf(analysis, pair);
            const { count } = breakEven.crossings;
            return (
              <tr key={`${challenger} ${incumbent}`}>
                <th scope="row">
                  {OPTION_LABELS[challenger]} against {OPTION_LABELS[incumbent]}
                  <small>
                    {outcomeSentence(analysis, pair)} {presentSentence(analysis, pair)}
                  </small>
                </th>
                <td>{volume(breakEven.first)}</td>
                <td>{volume(breakEven.sustained)}</td>
                <td>{Number.isFinite(count) ? formatNumber(count) : "without end"}</td>
                <td>{payback === null ? "–" : paybackText(payback)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
