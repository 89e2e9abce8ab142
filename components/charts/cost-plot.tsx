"use client";

import { useId, useMemo } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { ChartData } from "@/lib/analysis/chart.ts";
import { formatAbout, formatCompact, formatUsd, formatVolume } from "@/lib/analysis/format.ts";
import { volumePoint } from "@/lib/analysis/volume.ts";
import { AxisCaptions } from "./axis-captions.tsx";
import { shareOf, type Axis } from "./axis.ts";
import { costDomain } from "./cost-domain.ts";
import { CostMarks } from "./cost-marks.tsx";
import { costReadout } from "./cost-readout.ts";
import { crossingMarks } from "./crossing-marks.ts";
import { endLabelsOf } from "./end-labels-of.ts";
import { EndLabels } from "./end-labels.tsx";
import { LinePlot } from "./line-plot.tsx";
import { plotFrame } from "./plot-frame.ts";
import { PlotReader } from "./plot-reader.tsx";
import { PRINTED_PLOT } from "./printed-plot.ts";
import { niceTicks } from "./ticks.ts";
import type { UnitOfVolume } from "./volume-unit.ts";
import { winnerSegments } from "./winner-segments.ts";
import { WinnerStrip } from "./winner-strip.tsx";

interface CostPlotProps {
  readonly analysis: Analysis;
  readonly chart: ChartData;
  /** The volume axis, in requests a day. */
  readonly x: Axis;
  readonly unit: UnitOfVolume;
  readonly width: number;
  readonly height: number;
  /** The element that says which keys move the cursor. */
  readonly hintId: string;
}

/** The picture: lines, who wins where, the present volume, every break-even, and a cursor that reads costs. */
export function CostPlot({ analysis, chart, x, unit, width, height, hintId }: CostPlotProps) {
  const patternId = useId();
  const frame = plotFrame(width, height, true);
  const y = useMemo(() => costDomain(chart.series, x.scale), [chart, x.scale]);
  const factor = unit.perDailyRequest;
  const shown: Axis = { from: x.from * factor, to: x.to * factor, scale: x.scale };
  const xTicks = niceTicks(shown, Math.max(3, Math.min(8, Math.floor(frame.width / 78))));
  const yTicks = niceTicks(y, Math.max(4, Math.floor(frame.height / 44)));
  const toX = (volume: number) => frame.left + shareOf(x, volume) * frame.width;
  const toY = (usd: number) => frame.top + (1 - shareOf(y, usd)) * frame.height;
  const clusters = crossingMarks(analysis, chart.crossings, x, y, frame);
  const marks = [
    ...new Set([...chart.crossings.map((c) => c.volume), ...(chart.here === null ? [] : [chart.here])]),
  ];
  const start = chart.here ?? x.from;
  const lines = useMemo(
    () =>
      chart.series.map(({ id, points }) => ({
        id,
        points: points
          .filter((p) => x.scale === "linear" || p.monthlyUsd > 0)
          .map((p) => ({ x: p.volume, y: p.monthlyUsd })),
      })),
    [chart, x.scale],
  );
  const picture = { viewBox: `0 0 ${String(width)} ${String(height)}`, width, height, "aria-hidden": true };

  return (
    <div className="relative print:h-auto!" style={{ height }}>
      <svg {...picture} className="absolute inset-0 print:h-auto print:w-full">
        <WinnerStrip
          frame={frame}
          patternId={patternId}
          segments={winnerSegments(chart.regions, x, frame.width)}
        />
      </svg>
      <div aria-hidden="true" className={PRINTED_PLOT}>
        <LinePlot
          frame={frame}
          series={lines}
          x={{ ...x, ticks: xTicks.map((t) => t / factor), format: (v) => formatCompact(v * factor) }}
          y={{ ...y, ticks: yTicks, format: (v) => formatUsd(v, { compact: true }) }}
        />
      </div>
      <svg {...picture} className="pointer-events-none absolute inset-0 print:h-auto print:w-full">
        <AxisCaptions frame={frame} across={unit.label} up="$ a month" />
        <CostMarks
          frame={frame}
          clusters={clusters}
          hereX={chart.here === null ? null : toX(chart.here)}
          hereLabel={`You are here: ${formatAbout((chart.here ?? 0) * factor)}`}
          volumeLabel={(volume) => formatAbout(volume * factor)}
        />
        {frame.endLabels && (
          <EndLabels frame={frame} labels={endLabelsOf(analysis, lines, frame, toX, toY)} />
        )}
      </svg>
      <PlotReader
        frame={frame}
        axis={shown}
        start={start * factor}
        startText={formatVolume(volumePoint(analysis.traffic, analysis.scenario, start), analysis.volumeUnit)}
        marks={marks.map((m) => m * factor)}
        label="Volume"
        hintId={hintId}
        read={(value) => costReadout(analysis, nearestMark(marks, value / factor), chart.crossings)}
        toY={toY}
      />
    </div>
  );
}

/** Undoes the rounding of a conversion to the user's unit and back, so that a mark is still met exactly. */
const nearestMark = (marks: readonly number[], volume: number) =>
  marks.find((m) => Math.abs(m - volume) <= m * 1e-12) ?? volume;
