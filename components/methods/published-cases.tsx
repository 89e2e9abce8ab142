import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import type { ReproducedCase, ReproducedFigure } from "@/lib/analysis/published/published-cases.ts";
import { Part } from "./prose.tsx";
import { sharedSentences } from "./shared-sentences.ts";

const CELL = "px-3 py-1.5 align-top";

/** Numbers that others published, computed again from ordinary scenarios, and what the sources got wrong. */
export function PublishedCases({ cases }: { readonly cases: readonly ReproducedCase[] }) {
  const sources = [...new Set(cases.map((c) => c.source))];
  const figures = cases.flatMap((c) => c.figures);
  const reached = figures.filter(within).length;
  return (
    <Part id="published" title="Published numbers, computed again">
      <p>
        {figures.length} numbers from {cases.length} published tables and worked examples. Each is computed
        from an ordinary scenario file, the way any scenario is;{" "}
        {reached === figures.length ? "all" : reached} of them come out within the tolerance that the
        source&apos;s rounding leaves.
      </p>
      {sources.map((source) => (
        <Source key={source} source={source} cases={cases.filter((c) => c.source === source)} />
      ))}
    </Part>
  );
}

function Source({ source, cases }: { readonly source: string; readonly cases: readonly ReproducedCase[] }) {
  const shared = sharedSentences(cases.map((c) => c.note));
  return (
    <div className="mt-3 grid gap-2">
      <h3 className="font-semibold">{source}</h3>
      {shared !== "" && <p className="max-w-[68ch] text-ink-muted">{shared}</p>}
      <ScrollRegion label={`Numbers of ${source}`} className="max-h-[32rem] bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">Published and computed numbers of {source}</caption>
          <thead className="sticky top-0 z-[1] bg-surface-2 text-ink-muted">
            <tr>
              <th scope="col" className={`${CELL} text-left font-medium`}>
                Case
              </th>
              <th scope="col" className={`${CELL} text-left font-medium`}>
                Number
              </th>
              <th scope="col" className={`${CELL} text-right font-medium`}>
                Published
              </th>
              <th scope="col" className={`${CELL} text-right font-medium`}>
                Computed
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map((published) =>
              published.figures.map((figure, i) => (
                <tr key={`${published.id} ${figure.name} ${figure.unit}`} className="border-t border-line">
                  {i === 0 && (
                    <th
                      scope="row"
                      rowSpan={published.figures.length}
                      className={`${CELL} min-w-48 text-left font-normal`}
                    >
                      {published.title}
                      <OwnNote note={published.note.slice(shared.length).trim()} />
                    </th>
                  )}
                  <td className={CELL}>
                    {figure.name} <span className="text-ink-muted">{figure.unit}</span>
                  </td>
                  <td className={`${CELL} text-right whitespace-nowrap`}>{exact(figure.published)}</td>
                  <td className={`${CELL} text-right whitespace-nowrap`}>
                    {asPrecise(figure)}
                    {!within(figure) && <span className="block text-danger">outside the tolerance</span>}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function OwnNote({ note }: { readonly note: string }) {
  return note === "" ? null : <span className="mt-0.5 block max-w-[52ch] text-ink-muted">{note}</span>;
}

const within = ({ published, computed, tolerance }: ReproducedFigure) =>
  Math.abs(computed - published) <= tolerance;

const exact = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 10 });

/** The computed number with one digit more than the published one, so that the difference is seen. */
function asPrecise({ published, computed }: ReproducedFigure): string {
  const decimals = (/\.(\d+)/.exec(String(published))?.[1] ?? "").length;
  return computed.toLocaleString("en-US", { maximumFractionDigits: Math.min(12, decimals + 1) });
}
