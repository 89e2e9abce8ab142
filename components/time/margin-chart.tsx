"use client";

import { AxisCaptions } from "@/components/charts/axis-captions.tsx";
import { shareOf, type Axis } from "@/components/charts/axis.ts";
import { EndLabels } from "@/components/charts/end-labels.tsx";
import { Legend } from "@/components/charts/legend.tsx";
import { LinePlot } from "@/components/charts/line-plot.tsx";
import { plotFrame } from "@/components/charts/plot-frame.ts";
import { PRINTED_PLOT } from "@/components/charts/printed-plot.ts";
import { niceTicks } from "@/components/charts/ticks.ts";
import { useElementWidth } from "@/components/charts/use-element-width.ts";
import { Panel } from "@/components/answer/section.tsx";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import { monthTicks } from "./month-ticks.ts";

const HEIGHT = 260;

/** Gross margin as a share of revenue, month by month, for every option. */
export function MarginChart({ projected }: { readonly projected: DatedProjection }) {
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  return (
    <Panel>
      <Legend items={projected.options.map(({ id }) => ({ id, label: OPTION_LABELS[id] }))} />
      <div ref={frameRef} className="print:h-auto!" style={{ height: HEIGHT }}>
        {width !== null && <Plot projected={projected} width={width} />}
      </div>
    </Panel>
  );
}

function Plot({ projected, width }: { readonly projected: DatedProjection; readonly width: number }) {
  const frame = plotFrame(width, HEIGHT, false);
  const series = projected.options
    .map(({ id, grossMarginShare }) => ({
      id,
      points: grossMarginShare.flatMap((share, m) => (share === null ? [] : [{ x: m + 1, y: share * 100 }])),
    }))
    .filter(({ points }) => points.length > 0);
  const shares = series.flatMap(({ points }) => points.map((point) => point.y));
  const x: Axis = { from: 1, to: Math.max(2, projected.months), scale: "linear" };
  // A month in which servers are bought can lose many times its revenue; the axis stays where margins are read.
  const y: Axis = { from: Math.max(-100, Math.min(0, ...shares)), to: 100, scale: "linear" };
  const toY = (share: number) => frame.top + (1 - Math.max(0, Math.min(1, shareOf(y, share)))) * frame.height;
  const picture = { viewBox: `0 0 ${String(width)} ${String(HEIGHT)}`, width, height: HEIGHT };
  return (
    <div className="relative" style={{ height: HEIGHT }}>
      <div aria-hidden="true" className={PRINTED_PLOT}>
        <LinePlot
          frame={frame}
          series={series}
          x={{ ...x, ticks: monthTicks(projected.months, frame.width).filter((m) => m > 0), format: String }}
          y={{ ...y, ticks: niceTicks(y, 5), format: (share) => `${String(share)} %` }}
        />
      </div>
      <svg
        {...picture}
        role="img"
        aria-label="Gross margin by month; the figures are in the table of fiscal years."
        className="pointer-events-none absolute inset-0 print:h-auto print:w-full"
      >
        <AxisCaptions frame={frame} across="months" up="gross margin" />
        {frame.endLabels && (
          <EndLabels
            frame={frame}
            labels={series.map(({ id, points }) => ({
              id,
              text: OPTION_LABELS[id],
              x: frame.left + frame.width,
              y: toY(points.at(-1)?.y ?? 0),
            }))}
          />
        )}
      </svg>
    </div>
  );
}
