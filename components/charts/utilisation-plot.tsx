"use client";

import { useMemo } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber, formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { AxisCaptions } from "./axis-captions.tsx";
import { shareOf, valueAtShare, type Axis } from "./axis.ts";
import { EndLabels } from "./end-labels.tsx";
import { LinePlot } from "./line-plot.tsx";
import { PlotReader } from "./plot-reader.tsx";
import { plotFrame } from "./plot-frame.ts";
import { PRINTED_PLOT } from "./printed-plot.ts";
import { niceTicks } from "./ticks.ts";
import { UtilisationMarks } from "./utilisation-marks.tsx";
import { utilisationReadout } from "./utilisation-readout.ts";
import type { UtilisationView } from "./utilisation-view.ts";

interface UtilisationPlotProps {
  readonly analysis: Analysis;
  readonly view: UtilisationView;
  readonly width: number;
  readonly height: number;
  readonly hintId: string;
}

/** Points of each line; on logarithmic axes they are close to straight. */
const POINTS = 80;

/** Cost per million tokens against how full the machines are, in per cent, both axes logarithmic. */
export function UtilisationPlot({ analysis, view, width, height, hintId }: UtilisationPlotProps) {
  const frame = plotFrame(width, height, false);
  const { x, y, lines } = useMemo(() => drawing(view), [view]);
  const toX = (percent: number) => frame.left + shareOf(x, percent) * frame.width;
  const toY = (usd: number) => frame.top + (1 - shareOf(y, usd)) * frame.height;
  const marks = [
    ...(view.present === null ? [] : [view.present]),
    ...view.breakEvens.map((b) => b.utilisation),
  ];
  const start = Math.max(x.from, Math.min(100, (view.present ?? 0.5) * 100));
  const picture = { viewBox: `0 0 ${String(width)} ${String(height)}`, width, height, "aria-hidden": true };

  return (
    <div className="relative print:h-auto!" style={{ height }}>
      <div aria-hidden="true" className={PRINTED_PLOT}>
        <LinePlot
          frame={frame}
          series={lines}
          x={{
            ...x,
            ticks: niceTicks(x, Math.max(4, Math.min(9, Math.floor(frame.width / 60)))),
            format: (v) => `${formatNumber(v)} %`,
          }}
          y={{
            ...y,
            ticks: niceTicks(y, Math.max(4, Math.floor(frame.height / 40))),
            format: (v) => formatUsd(v).replace(/\.00$/, ""),
          }}
        />
      </div>
      <svg {...picture} className="pointer-events-none absolute inset-0 print:h-auto print:w-full">
        <AxisCaptions frame={frame} across="utilisation" up="$ per million tokens" />
        <UtilisationMarks frame={frame} view={view} toX={toX} toY={toY} />
        {frame.endLabels && (
          <EndLabels
            frame={frame}
            labels={lines.map(({ id, points }) => ({
              id,
              text: OPTION_LABELS[id],
              x: frame.left + frame.width,
              y: toY(points.at(-1)?.y ?? y.from),
            }))}
          />
        )}
      </svg>
      <PlotReader
        frame={frame}
        axis={x}
        start={start}
        startText={formatPercent(start / 100)}
        marks={marks.map((m) => m * 100)}
        label="Utilisation"
        hintId={hintId}
        read={(percent) => utilisationReadout(analysis, view, percent)}
        toY={toY}
      />
    </div>
  );
}

/** Axes and lines: from 1 %, or a little below the smallest mark, to full. */
function drawing(view: UtilisationView) {
  const marks = [view.present ?? 1, ...view.breakEvens.map((b) => b.utilisation)];
  const x: Axis = { from: Math.min(1, ...marks.map((m) => m * 80)), to: 100, scale: "log" };
  const lineOf = (id: OptionId) => ({
    id,
    points: Array.from({ length: POINTS + 1 }, (_, i) => valueAtShare(x, i / POINTS))
      .map((percent) => ({ x: percent, y: view.usdPerMTokAt(id, percent / 100) }))
      .filter((point) => point.y > 0 && Number.isFinite(point.y)),
  });
  const lines = [...view.apis, view.hardware].map(lineOf).filter((line) => line.points.length > 0);
  const prices = lines.flatMap((line) => line.points.map((p) => p.y));
  const y: Axis =
    prices.length === 0
      ? { from: 0.1, to: 10, scale: "log" }
      : { from: Math.min(...prices) / 1.4, to: Math.max(...prices) * 1.4, scale: "log" };
  return { x, y, lines };
}
