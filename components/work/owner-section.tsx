import { useMemo } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { Section } from "@/components/answer/section.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber, formatUsd, joined } from "@/lib/analysis/format.ts";
import { baseLoadOf } from "@/lib/analysis/hybrid/base-load-of.ts";
import { leversOf, type LeverReport } from "@/lib/analysis/hybrid/levers-of.ts";
import { lockInOf } from "@/lib/analysis/hybrid/lock-in-of.ts";
import type { RoutingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { baseLoadText } from "./base-load-text.ts";
import { NUMBER_CELL, WORDS_HEAD } from "./table-cells.ts";

/** What only an owner of GPUs can do about their cost, and what binds a buyer of tokens. */
export function OwnerSection({
  analysis,
  report,
}: {
  readonly analysis: Analysis;
  readonly report: RoutingReport;
}) {
  const levers = useMemo(() => leversOf(analysis, report), [analysis, report]);
  const base = useMemo(() => baseLoadOf(report), [report]);
  const bound = useMemo(() => lockInOf(analysis, report), [analysis, report]);
  return (
    <>
      {levers && levers.rows.length > 0 && <Levers levers={levers} />}
      {base && (
        <Section
          id="base-load"
          title="Base load and bursts"
          summary="Own GPUs for what is always there, an API for what comes on top."
        >
          <p className="max-w-[85ch]">{baseLoadText(base)}</p>
        </Section>
      )}
      {bound.length > 0 && (
        <Section
          id="lock-in"
          title="Lock-in"
          summary="What a price rise would cost at the APIs that the mix pays, and what it takes to leave."
        >
          <ul className="grid max-w-[85ch] gap-2">
            {bound.map(({ api, finding }) => (
              <li key={api}>
                {finding.reason}
                {finding.wouldChange !== null && (
                  <span className="block text-ink-muted">What would help: {finding.wouldChange}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Levers({ levers }: { readonly levers: LeverReport }) {
  return (
    <Section
      id="levers"
      title="What each lever is worth here"
      summary={`${levers.poolName}, for ${joined(levers.workloads)}. Each lever switched off by itself, the others on; GPUs come whole, so that one may be worth nothing until another is off.`}
    >
      <ScrollRegion label="Levers" className="bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">
            What each lever does to capacity and memory, and saves a month
          </caption>
          <thead>
            <tr className="border-b border-line bg-surface-2">
              <th scope="col" className="px-3 py-1.5 text-left font-medium">
                Lever
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-medium`}>
                Capacity
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-medium`}>
                Memory
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-medium`}>
                Saves a month
              </th>
              <th scope="col" className={WORDS_HEAD}>
                Quality
              </th>
            </tr>
          </thead>
          <tbody>
            {levers.rows.map(({ id, name, capacityFactor, memory, worthUsd, qualityNote }) => (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="px-3 py-1.5 text-left align-top font-normal">
                  {name}
                </th>
                <td className={NUMBER_CELL}>× {formatNumber(Number(capacityFactor.toPrecision(3)))}</td>
                <td className={NUMBER_CELL}>{memoryText(memory)}</td>
                <td className={NUMBER_CELL}>{worthUsd === null ? "–" : formatUsd(worthUsd)}</td>
                <td className="px-3 py-1.5 align-top">{qualityNote ?? "The same answers"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-2 max-w-[85ch] text-[0.8125rem] text-ink-muted">
        {levers.allUsd !== null && levers.noneUsd !== null
          ? `Hardware and power: ${formatUsd(levers.allUsd)} a month with all of them, ${formatUsd(levers.noneUsd)} with none. `
          : ""}
        {levers.rows.some(({ memory }) => memory !== null) &&
          "Memory: what the throughput model finds that one replica needs without and with a lever, for its weights and the same requests at once. "}
        Speculative decoding, semantic caching, fewer bits and a smaller model join once you state them under
        Hybrid, Levers and lock-in.
      </p>
    </Section>
  );
}

/** For example `141 → 70.6 GB`. */
function memoryText(memory: LeverReport["rows"][number]["memory"]): string {
  if (memory === null) return "–";
  const { withoutGb, withGb } = memory;
  if (withoutGb === withGb) return "The same";
  const short = (gb: number) => formatNumber(Number(gb.toPrecision(3)));
  return `${short(withoutGb)} → ${short(withGb)} GB`;
}
