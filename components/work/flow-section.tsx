"use client";

import { useMemo, useState } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { Panel, Section } from "@/components/answer/section.tsx";
import { Segmented } from "@/components/charts/segmented.tsx";
import { useElementWidth } from "@/components/charts/use-element-width.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatCompact, formatUsd } from "@/lib/analysis/format.ts";
import { flowOf, type FlowBand } from "@/lib/analysis/hybrid/flow-of.ts";
import type { RoutingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { flowGraph } from "./flow-graph.ts";
import { FlowPlot } from "./flow-plot.tsx";
import { placeName } from "./place-name.ts";

const UNITS = { usd: "Dollars", tokens: "Tokens" } as const;
const FORMS = { chart: "Picture", table: "Table" } as const;
type FlowUnit = keyof typeof UNITS;

/** Where volume and money go: from workloads through routes to providers and GPUs. */
export function FlowSection({
  analysis,
  report,
}: {
  readonly analysis: Analysis;
  readonly report: RoutingReport;
}) {
  const { answer } = report;
  const [unit, setUnit] = useState<FlowUnit>("usd");
  const [form, setForm] = useState<keyof typeof FORMS>("chart");
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  const flow = useMemo(
    () => (answer.kind === "none" ? null : flowOf(answer.model, answer.assignment)),
    [answer],
  );
  if (flow === null) return null;
  const valueOf = (band: FlowBand) => (unit === "usd" ? band.monthlyUsd : band.tokensPerMonth);
  const show = (value: number) =>
    unit === "usd" ? formatUsd(value, { compact: value >= 10_000 }) : formatCompact(value);
  const graph = flowGraph(report, flow.bands, valueOf, show, (id) => placeName(analysis, id));
  return (
    <Section
      id="flow"
      title="Where it goes"
      summary="The cheapest mix: from workloads through routes to providers and GPUs. What workloads share is divided by the work that each causes."
    >
      <Panel>
        <div className="flex flex-wrap gap-x-3 gap-y-2">
          <Segmented label="Width of the bands" options={UNITS} value={unit} onChange={setUnit} />
          <Segmented label="Form" options={FORMS} value={form} onChange={setForm} />
        </div>
        <div ref={frameRef} className="mt-4">
          {form === "table" ? (
            <FlowTable analysis={analysis} report={report} bands={flow.bands} />
          ) : (
            width !== null && <FlowPlot {...graph} width={width} />
          )}
        </div>
        <p className="mt-3 text-[0.8125rem] text-ink-muted">
          A month, people and one-off work{" "}
          {analysis.scenario.general.lens === "full" ? "included" : "left out"}.
          {flow.gatesUsd > 0 && ` Routers and checks cost ${formatUsd(flow.gatesUsd)} besides.`}
        </p>
      </Panel>
    </Section>
  );
}

const CELL = "px-3 py-1 text-right whitespace-nowrap";

function FlowTable({
  analysis,
  report,
  bands,
}: {
  readonly analysis: Analysis;
  readonly report: RoutingReport;
  readonly bands: readonly FlowBand[];
}) {
  const routeName = (band: FlowBand) =>
    report.rows[band.workload]?.ways.find(({ route }) => route.id === band.routeId)?.route.name ??
    band.routeId;
  const ordered = bands.toSorted((a, b) => a.workload - b.workload);
  return (
    <ScrollRegion label="Where it goes, as a table">
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="sr-only">What each workload sends where, in tokens and dollars a month</caption>
        <thead>
          <tr className="bg-surface-2">
            {["Workload", "Route", "Served by"].map((name) => (
              <th key={name} scope="col" className="px-3 py-1 text-left font-medium">
                {name}
              </th>
            ))}
            {["Requests a day", "Tokens a month", "USD a month"].map((name) => (
              <th key={name} scope="col" className={`${CELL} font-medium`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((band, i) => (
            // A cascade may come back to a place, so that only the index tells bands apart.
            <tr key={i} className="border-t border-line">
              <th scope="row" className="px-3 py-1 text-left font-normal">
                {report.rows[band.workload]?.name}
              </th>
              <td className="px-3 py-1">{routeName(band)}</td>
              <td className="px-3 py-1">{placeName(analysis, band.placeId)}</td>
              <td className={CELL}>{Math.round(band.requestsPerDay).toLocaleString("en-US")}</td>
              <td className={CELL}>{formatCompact(band.tokensPerMonth)}</td>
              <td className={CELL}>{formatUsd(band.monthlyUsd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
