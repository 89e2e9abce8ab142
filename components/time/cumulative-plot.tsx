"use client";

import { useMemo } from "react";
import { AxisCaptions } from "@/components/charts/axis-captions.tsx";
import { shareOf } from "@/components/charts/axis.ts";
import { EndLabels } from "@/components/charts/end-labels.tsx";
import { LinePlot } from "@/components/charts/line-plot.tsx";
import { MarkLabel } from "@/components/charts/mark-label.tsx";
import { placeLabels, textWidth } from "@/components/charts/place-labels.ts";
import { plotFrame } from "@/components/charts/plot-frame.ts";
import { PlotReader } from "@/components/charts/plot-reader.tsx";
import { PRINTED_PLOT } from "@/components/charts/printed-plot.ts";
import { seriesStroke } from "@/components/charts/series-style.ts";
import { niceTicks } from "@/components/charts/ticks.ts";
import { HALO } from "@/components/charts/winner-strip.tsx";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import { cumulativeReadout, cumulativeView } from "./cumulative-view.ts";
import type { Money } from "./money.ts";
import { monthTicks } from "./month-ticks.ts";

interface CumulativePlotProps {
  readonly projected: DatedProjection;
  readonly money: Money;
  /** The month in which the cheapest plan begins to serve, 1 for the first; null where it does from the start. */
  readonly switchMonth: number | null;
  readonly width: number;
  readonly height: number;
  readonly hintId: string;
}

/** Money paid so far against months. */
export function CumulativePlot({
  projected,
  money,
  switchMonth,
  width,
  height,
  hintId,
}: CumulativePlotProps) {
  const frame = plotFrame(width, height, false);
  const { x, y, series, marks } = useMemo(() => cumulativeView(projected), [projected]);
  const toX = (month: number) => frame.left + shareOf(x, month) * frame.width;
  const toY = (usd: number) => frame.top + (1 - shareOf(y, usd)) * frame.height;
  const placed = placeLabels(
    marks.map(({ month, usd, text }, i) => ({
      id: String(i),
      x: toX(month),
      y: toY(usd),
      width: textWidth(text) + 6,
    })),
    frame,
    marks.map(({ month, usd }) => ({ left: toX(month) - 6, top: toY(usd) - 6, width: 12, height: 12 })),
  );
  const picture = { viewBox: `0 0 ${String(width)} ${String(height)}`, width, height, "aria-hidden": true };
  return (
    <div className="relative print:h-auto!" style={{ height }}>
      <div aria-hidden="true" className={PRINTED_PLOT}>
        <LinePlot
          frame={frame}
          series={series}
          x={{ ...x, ticks: monthTicks(projected.months, frame.width), format: String }}
          y={{
            ...y,
            ticks: niceTicks(y, Math.max(4, Math.floor(frame.height / 48))),
            format: (usd) => money(usd, { compact: true }).replace(/\.00$/, ""),
          }}
        />
      </div>
      <svg {...picture} className="pointer-events-none absolute inset-0 print:h-auto print:w-full">
        {switchMonth !== null && switchMonth > 1 && (
          <g>
            <line
              x1={toX(switchMonth - 1)}
              x2={toX(switchMonth - 1)}
              y1={frame.top}
              y2={frame.top + frame.height}
              stroke="var(--color-ink-muted)"
              strokeDasharray="4 3"
            />
            <text
              x={toX(switchMonth - 1) + 5}
              y={frame.top + 12}
              fontSize="12"
              fill="var(--color-ink)"
              {...HALO}
            >
              switch, month {switchMonth}
            </text>
          </g>
        )}
        {marks.map(({ month, id, usd }) => (
          <circle
            key={id}
            cx={toX(month)}
            cy={toY(usd)}
            r="5"
            fill={seriesStroke(id)}
            stroke="var(--color-surface)"
            strokeWidth="2"
          />
        ))}
        {placed.map(({ id, x: left, y: top }) => (
          <MarkLabel key={id} x={left} y={top}>
            {marks[Number(id)]?.text}
          </MarkLabel>
        ))}
        <AxisCaptions frame={frame} across="months" />
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
      <PlotReader
        frame={frame}
        axis={x}
        start={projected.months}
        startText={`month ${String(projected.months)}`}
        marks={[
          ...Array.from({ length: projected.months }, (_, m) => m + 1).filter(
            (month) => frame.width / projected.months > 6 || marks.some((mark) => mark.month === month),
          ),
        ]}
        label="Month"
        hintId={hintId}
        read={(month) => cumulativeReadout(projected, month, money)}
        toY={toY}
      />
    </div>
  );
}
