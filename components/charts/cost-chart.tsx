"use client";

import { useDeferredValue, useId, useMemo, useState } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { chartOf } from "@/lib/analysis/chart.ts";
import { formatNumber } from "@/lib/analysis/format.ts";
import type { AxisScale } from "./axis.ts";
import { CHART_VIEWS, viewRange, type ChartView, type VolumeRange } from "./chart-views.ts";
import { CostPlot } from "./cost-plot.tsx";
import { seriesLabel } from "./series-label.ts";
import { CostTable } from "./cost-table.tsx";
import { Legend } from "./legend.tsx";
import { RangeFields } from "./range-fields.tsx";
import { Segmented } from "./segmented.tsx";
import { useElementWidth } from "./use-element-width.ts";
import { unitOfVolume } from "./volume-unit.ts";

const SCALES = { log: "Log", linear: "Linear" } as const satisfies Record<AxisScale, string>;
const FORMS = { chart: "Chart", table: "Table" } as const;

/** Height of the picture; its place on the page is kept while this module loads. */
const PLOT_HEIGHT = 400;

/** The cost chart with its controls. Typing stays fluent because the drawing follows a moment later. */
export function CostChart({ analysis: latest }: { readonly analysis: Analysis }) {
  const analysis = useDeferredValue(latest);
  const [scale, setScale] = useState<AxisScale>("log");
  const [form, setForm] = useState<keyof typeof FORMS>("chart");
  const [view, setView] = useState<ChartView | VolumeRange>("overview");
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  const hintId = useId();
  const unit = unitOfVolume(analysis);

  const { from, to } = useMemo(() => rangeOf(view, analysis, scale), [view, analysis, scale]);
  const chart = useMemo(() => chartOf(analysis, { from, to, scale }), [analysis, from, to, scale]);
  const views = Object.keys(CHART_VIEWS) as ChartView[];
  const nothingToShow = views.filter((v) => viewRange(v, analysis, scale) === null);
  const x = { from, to, scale };

  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented label="Form" options={FORMS} value={form} onChange={setForm} />
        <Segmented label="Scale of the axes" options={SCALES} value={scale} onChange={setScale} />
        <Segmented
          label="Range of volume"
          options={CHART_VIEWS}
          value={typeof view === "string" ? view : null}
          onChange={setView}
          disabled={nothingToShow}
        />
        <RangeFields
          from={from * unit.perDailyRequest}
          to={to * unit.perDailyRequest}
          unit={unit.label}
          scale={scale}
          onChange={(a, b) => setView({ from: a / unit.perDailyRequest, to: b / unit.perDailyRequest })}
        />
      </div>
      <Legend items={chart.series.map(({ id }) => ({ id, label: seriesLabel(analysis, id) }))} />
      <div ref={frameRef} className="mt-3 print:h-auto!" style={{ height: PLOT_HEIGHT }}>
        {form === "table" ? (
          <CostTable analysis={analysis} chart={chart} unit={unit} height={PLOT_HEIGHT} />
        ) : (
          width !== null && (
            <CostPlot
              analysis={analysis}
              chart={chart}
              x={x}
              unit={unit}
              width={width}
              height={PLOT_HEIGHT}
              hintId={hintId}
            />
          )
        )}
      </div>
      <p className="mt-2 min-h-10 text-[0.8125rem] text-ink-muted">
        {caption(chart.crossings.length, chart.hiddenCrossings)}{" "}
        {form === "chart" && (
          <span id={hintId} className="max-[639px]:sr-only print:hidden">
            Focus the chart and use the arrow keys to read costs along it, page keys to go from one break-even
            to the next.
          </span>
        )}
      </p>
    </div>
  );
}

/** A linear axis may begin at zero; a range kept from it is moved up for a logarithmic one. */
function rangeOf(view: ChartView | VolumeRange, analysis: Analysis, scale: AxisScale): VolumeRange {
  const range =
    typeof view === "string"
      ? (viewRange(view, analysis, scale) ?? viewRange("overview", analysis, scale) ?? { from: 1, to: 1000 })
      : view;
  return scale === "log" && range.from <= 0 ? { from: range.to / 1000, to: range.to } : range;
}

function caption(shown: number, hidden: number): string {
  if (shown === 0 && hidden === 0) return "No two options cost the same anywhere in this range.";
  const marked =
    shown === 1 ? "One break-even in this range." : `${formatNumber(shown)} break-evens in this range.`;
  const rest =
    hidden === 0
      ? ""
      : Number.isFinite(hidden)
        ? ` ${formatNumber(hidden)} more lie further up and are counted in the table below.`
        : " The two keep changing places without end.";
  return `${marked}${rest} Filled dots change who is cheapest of all, hollow ones do not.`;
}
