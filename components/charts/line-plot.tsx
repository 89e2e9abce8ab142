"use client";

import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import type { Axis } from "./axis.ts";
import { X_AXIS, Y_AXIS } from "./axis-style.ts";
import type { PlotFrame } from "./plot-frame.ts";
import { seriesDash, seriesStroke, seriesWidth, type SeriesId } from "./series-style.ts";

export interface PlotSeries {
  readonly id: SeriesId;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface PlotAxis extends Axis {
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

interface LinePlotProps {
  readonly frame: PlotFrame;
  readonly series: readonly PlotSeries[];
  readonly x: PlotAxis;
  readonly y: PlotAxis;
}

/**
 * Grid, axes and lines, and nothing else. Marks, labels, cursor and tooltip lie above it in a picture of their
 * own, because the chart library knows neither a continuous cursor nor labels that avoid each other. Only the
 * plots themselves import that library, and load after the answer is on the screen.
 */
export function LinePlot({ frame, series, x, y }: LinePlotProps) {
  const { outerWidth, outerHeight, left, top, width, height } = frame;
  return (
    <LineChart
      width={outerWidth}
      height={outerHeight}
      accessibilityLayer={false}
      margin={{ top, left: 0, right: outerWidth - left - width, bottom: 0 }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--color-line)" />
      <XAxis
        type="number"
        dataKey="x"
        scale={x.scale}
        domain={[x.from, x.to]}
        allowDataOverflow
        ticks={x.ticks}
        tickFormatter={x.format}
        {...X_AXIS}
        height={outerHeight - top - height}
      />
      <YAxis
        type="number"
        dataKey="y"
        scale={y.scale}
        domain={[y.from, y.to]}
        allowDataOverflow
        ticks={y.ticks}
        tickFormatter={y.format}
        {...Y_AXIS}
        width={left}
      />
      {series.map(({ id, points }) => (
        <Line
          key={id}
          data={points}
          dataKey="y"
          type="linear"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          stroke={seriesStroke(id)}
          strokeWidth={seriesWidth(id)}
          strokeDasharray={seriesDash(id)}
          strokeLinejoin="round"
        />
      ))}
    </LineChart>
  );
}
