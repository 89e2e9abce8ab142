"use client";

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import { X_AXIS, Y_AXIS } from "@/components/charts/axis-style.ts";
import type { PlotFrame } from "@/components/charts/plot-frame.ts";

interface StackedPlotProps {
  readonly frame: PlotFrame;
  /** One row a month, with an amount for each layer. */
  readonly rows: readonly Readonly<Record<string, number>>[];
  readonly layers: readonly { readonly id: string; readonly fill: string }[];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly yTo: number;
  readonly yFrom: number;
  readonly formatY: (value: number) => string;
}

/** Bars of a month each, their layers one above the other; amounts received hang below the axis. */
export function StackedPlot({ frame, rows, layers, xTicks, yTicks, yFrom, yTo, formatY }: StackedPlotProps) {
  const { outerWidth, outerHeight, left, top, width, height } = frame;
  return (
    <BarChart
      width={outerWidth}
      height={outerHeight}
      data={rows}
      accessibilityLayer={false}
      stackOffset="sign"
      barCategoryGap={width / rows.length > 6 ? "16%" : 0}
      margin={{ top, left: 0, right: outerWidth - left - width, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        dataKey="month"
        ticks={xTicks.filter((tick) => tick > 0)}
        {...X_AXIS}
        height={outerHeight - top - height}
      />
      <YAxis domain={[yFrom, yTo]} ticks={yTicks} tickFormatter={formatY} {...Y_AXIS} width={left} />
      {layers.map(({ id, fill }) => (
        <Bar key={id} dataKey={id} stackId="cost" fill={fill} isAnimationActive={false} />
      ))}
    </BarChart>
  );
}
