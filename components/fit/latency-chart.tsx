"use client";

import { AxisCaptions } from "@/components/charts/axis-captions.tsx";
import { shareOf, type Axis } from "@/components/charts/axis.ts";
import { LinePlot } from "@/components/charts/line-plot.tsx";
import { plotFrame } from "@/components/charts/plot-frame.ts";
import { PRINTED_PLOT } from "@/components/charts/printed-plot.ts";
import { seriesStroke } from "@/components/charts/series-style.ts";
import { niceTicks } from "@/components/charts/ticks.ts";
import { useElementWidth } from "@/components/charts/use-element-width.ts";
import { HALO } from "@/components/charts/winner-strip.tsx";
import { formatAbout, formatCompact, formatNumber } from "@/lib/analysis/format.ts";
import type { CapacityReport, DeploymentReport } from "@/lib/analysis/fit/fit-report.ts";

interface LatencyChartProps {
  readonly capacity: CapacityReport;
  readonly option: DeploymentReport["option"];
  readonly targetMs: number;
}

const HEIGHT = 240;

/** Throughput of one replica against the time per token that each reader sees, with the chosen load and the target. */
export function LatencyChart({ capacity, option, targetMs }: LatencyChartProps) {
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  return (
    <figure>
      <figcaption className="text-[0.8125rem] text-ink-muted">
        Throughput against latency, from one request at once to{" "}
        {formatAbout(capacity.curve.at(-1)?.concurrency ?? 1)}
      </figcaption>
      <div ref={frameRef} style={{ height: HEIGHT }} className="mt-1 print:h-auto!">
        {width !== null && <Plot capacity={capacity} option={option} targetMs={targetMs} width={width} />}
      </div>
    </figure>
  );
}

function Plot({ capacity, option, targetMs, width }: LatencyChartProps & { readonly width: number }) {
  // Narrow frames leave no room at the right for labels, and this chart has none there.
  const frame = plotFrame(Math.min(width, 559), HEIGHT, false);
  const { x, y } = axes(capacity, targetMs);
  const toX = (ms: number) => frame.left + shareOf(x, ms) * frame.width;
  const toY = (rate: number) => frame.top + (1 - shareOf(y, rate)) * frame.height;
  const points = capacity.curve.map((point) => ({
    x: point.timePerOutputTokenMs,
    y: point.outputTokensPerSecond,
  }));
  const chosen = { x: toX(capacity.timePerOutputTokenMs), y: toY(capacity.outputTokensPerSecond) };
  const picture = {
    viewBox: `0 0 ${String(frame.outerWidth)} ${String(HEIGHT)}`,
    width: frame.outerWidth,
    height: HEIGHT,
  };
  return (
    <div className="relative print:h-auto!" style={{ height: HEIGHT }}>
      <div aria-hidden="true" className={PRINTED_PLOT}>
        <LinePlot
          frame={frame}
          series={[{ id: option, points }]}
          x={{ ...x, ticks: niceTicks(x, Math.max(3, Math.floor(frame.width / 60))), format: formatNumber }}
          y={{ ...y, ticks: niceTicks(y, 5), format: formatCompact }}
        />
      </div>
      <svg
        {...picture}
        role="img"
        aria-label={`At ${formatAbout(capacity.timePerOutputTokenMs)} ms a token one replica writes ${formatAbout(capacity.outputTokensPerSecond)} tokens a second.`}
        className="pointer-events-none absolute inset-0 print:h-auto print:w-full"
      >
        <line
          x1={toX(targetMs)}
          x2={toX(targetMs)}
          y1={frame.top}
          y2={frame.top + frame.height}
          stroke="var(--color-line-strong)"
          strokeDasharray="4 3"
        />
        <text
          x={toX(targetMs) - 5}
          y={frame.top + frame.height - 8}
          textAnchor="end"
          fontSize="12"
          fill="var(--color-ink-muted)"
          {...HALO}
        >
          target
        </text>
        {points.map((point) => (
          <circle key={point.x} cx={toX(point.x)} cy={toY(point.y)} r="2.5" fill={seriesStroke(option)} />
        ))}
        <circle
          cx={chosen.x}
          cy={chosen.y}
          r="6"
          fill={seriesStroke(option)}
          stroke="var(--color-surface)"
          strokeWidth="2"
        />
        <AxisCaptions frame={frame} across="ms a token" up="tokens a second" />
      </svg>
    </div>
  );
}

function axes({ curve, timePerOutputTokenMs }: CapacityReport, targetMs: number): { x: Axis; y: Axis } {
  const times = curve.map((point) => point.timePerOutputTokenMs);
  const rates = curve.map((point) => point.outputTokensPerSecond);
  // A target far from what the curve reaches would squeeze the curve; it is then left outside.
  const far = Math.min(2 * Math.max(...times), Math.max(targetMs, timePerOutputTokenMs) * 1.1);
  return {
    x: { from: 0, to: Math.max(...times.filter((ms) => ms <= 2 * targetMs), far), scale: "linear" },
    y: { from: 0, to: Math.max(...rates) * 1.08, scale: "linear" },
  };
}
