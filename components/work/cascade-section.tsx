import { useMemo } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { Section } from "@/components/answer/section.tsx";
import { useForm } from "@/components/scenario/form-context.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import { cascadeShares, type CascadeShare } from "@/lib/analysis/hybrid/cascade-share-of.ts";
import type { RoutingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { publishedCascades } from "@/lib/catalog/published-cascades.ts";
import type { PublishedCascade } from "@/lib/catalog/published-cascade.ts";
import { NUMBER_CELL, WORDS_HEAD } from "./table-cells.ts";

const percentOr = (share: number | null) => (share === null ? "–" : formatPercent(share));

/** Cascades that others measured, each a starting point for one's own. */
export function CascadeSection({
  analysis,
  report,
}: {
  readonly analysis: Analysis;
  readonly report: RoutingReport;
}) {
  const shares = useMemo(() => cascadeShares(report), [report]);
  const { dispatch, focusField } = useForm();
  const { routing } = analysis.scenario;
  const use = ({ mode, escalatedShare }: PublishedCascade) => {
    if (escalatedShare === null) return;
    dispatch({
      type: "use",
      changes: [
        { path: "routing.enabled", value: true },
        ...(routing.cascadeFirst === "off" ? [{ path: "routing.cascadeFirst", value: "api-open" }] : []),
        { path: "routing.cascadeMode", value: mode },
        { path: "routing.escalatedShare", value: escalatedShare },
        { path: "routing.shareOrigin", value: "published" },
      ],
    });
  };
  const state = () => {
    dispatch({ type: "set", path: "routing.enabled", value: true });
    // The field is there once the section is.
    setTimeout(() => focusField("routing.cascadeFirst"));
  };
  return (
    <Section
      id="cascade"
      title="Cascades"
      summary="A cheaper model tries first, and what it cannot do goes on to a better one. What others saved, on their own tasks and prices; measure your own before you rely on it."
    >
      <ScrollRegion label="Published cascades" className="bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">Cascades and routers from the literature</caption>
          <thead>
            <tr className="border-b border-line bg-surface-2">
              <th scope="col" className="px-3 py-1.5 text-left font-medium">
                Published
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-medium`}>
                Escalated
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-medium`}>
                Saved
              </th>
              <th scope="col" className={WORDS_HEAD}>
                Quality
              </th>
              <th scope="col" className="px-3 py-1.5">
                <span className="sr-only">Use</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {publishedCascades.map((cascade) => (
              <tr key={cascade.id} className="border-t border-line">
                <th scope="row" className="px-3 py-1.5 text-left align-top font-normal">
                  <a
                    href={cascade.provenance.url}
                    target="_blank"
                    rel="noreferrer"
                    title={cascade.provenance.source}
                    className="text-accent underline underline-offset-2"
                  >
                    {cascade.name}
                  </a>
                </th>
                <td className={NUMBER_CELL}>{percentOr(cascade.escalatedShare)}</td>
                <td className={NUMBER_CELL}>{percentOr(cascade.savedShare)}</td>
                <td className="px-3 py-1.5 align-top">{cascade.quality}</td>
                <td className={NUMBER_CELL}>
                  {cascade.escalatedShare !== null && (
                    <button type="button" className={BUTTON.inline} onClick={() => use(cascade)}>
                      Use its share<span className="sr-only"> of {cascade.name}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shares.length > 0 && (
        <ul className="mt-4 grid max-w-[85ch] gap-2">
          {shares.map((share) => (
            <li key={share.workload}>{shareText(share)}</li>
          ))}
        </ul>
      )}
      {routing.cascadeFirst === "off" && (
        <p className="mt-3">
          <button type="button" className={BUTTON.inline} onClick={state}>
            State a cascade of your own
          </button>
        </p>
      )}
    </Section>
  );
}

/** Up to which share a cascade pays, next to the share that is stated. */
function shareText({
  workload,
  cascadeUsdPerRequest,
  lastUsdPerRequest,
  statedShare,
  breakEven,
}: CascadeShare): string {
  const per = (usd: number) => formatUsd(usd * 1000);
  const costs = `1,000 requests cost ${per(cascadeUsdPerRequest)} through the cascade and ${per(lastUsdPerRequest)} by its last model alone, at great volume and without people`;
  switch (breakEven.kind) {
    case "up-to":
      return `${workload}: pays up to ${formatPercent(breakEven.share)} escalated; you state ${formatPercent(statedShare)}. ${costs}.`;
    case "from":
      return `${workload}: pays from ${formatPercent(breakEven.share)} escalated on; you state ${formatPercent(statedShare)}. ${costs}.`;
    case "always":
      return `${workload}: pays whatever is escalated. ${costs}.`;
    case "never":
      return `${workload}: never pays, whatever is escalated. ${costs}.`;
  }
}
