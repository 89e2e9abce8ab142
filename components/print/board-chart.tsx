import { AxisCaptions } from "@/components/charts/axis-captions.tsx";
import { shareOf, type Axis } from "@/components/charts/axis.ts";
import { costDomain } from "@/components/charts/cost-domain.ts";
import { CostMarks } from "@/components/charts/cost-marks.tsx";
import { crossingMarks } from "@/components/charts/crossing-marks.ts";
import { endLabelsOf } from "@/components/charts/end-labels-of.ts";
import { EndLabels } from "@/components/charts/end-labels.tsx";
import { plotFrame } from "@/components/charts/plot-frame.ts";
import { seriesDash, seriesStroke, seriesWidth } from "@/components/charts/series-style.ts";
import { niceTicks } from "@/components/charts/ticks.ts";
import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import { winnerSegments } from "@/components/charts/winner-segments.ts";
import { WinnerStrip } from "@/components/charts/winner-strip.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { chartOf, defaultRange } from "@/lib/analysis/chart.ts";
import { formatAbout, formatCompact, formatUsd } from "@/lib/analysis/format.ts";

const WIDTH = 800;
const HEIGHT = 310;

/**
 * Cost against volume as the screen first shows it, in one picture that scales to the sheet. It draws its own lines: the
 * library of the screen's chart needs a moment that a browser about to print does not give.
 */
export function BoardChart({ analysis }: { readonly analysis: Analysis }) {
  const x: Axis = { ...defaultRange(analysis), scale: "log" };
  const chart = chartOf(analysis, { from: x.from, to: x.to, scale: "log" });
  const y = costDomain(chart.series, "log");
  const unit = unitOfVolume(analysis);
  const factor = unit.perDailyRequest;
  const frame = plotFrame(WIDTH, HEIGHT, true);
  const { left, top, width, height } = frame;
  const bottom = top + height;
  const toX = (volume: number) => left + shareOf(x, volume) * width;
  const toY = (usd: number) => top + (1 - shareOf(y, usd)) * height;
  const lines = chart.series.map(({ id, points }) => ({
    id,
    points: points.filter((p) => p.monthlyUsd > 0).map((p) => ({ x: p.volume, y: p.monthlyUsd })),
  }));
  const shown: Axis = { from: x.from * factor, to: x.to * factor, scale: "log" };
  const axisText = { fontSize: 12, fill: "var(--color-ink-muted)" };
  return (
    <figure className="paper-chart">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label="Cost against volume">
        <clipPath id="paper-plot">
          <rect x={left} y={top} width={width} height={height} />
        </clipPath>
        <WinnerStrip
          frame={frame}
          patternId="paper-strip"
          segments={winnerSegments(chart.regions, x, width)}
        />
        {niceTicks(y, 6).map((usd) => (
          <g key={usd}>
            <line x1={left} x2={left + width} y1={toY(usd)} y2={toY(usd)} stroke="var(--color-line)" />
            <text x={left - 6} y={toY(usd) + 4} textAnchor="end" {...axisText}>
              {formatUsd(usd, { compact: true })}
            </text>
          </g>
        ))}
        <line x1={left} x2={left + width} y1={bottom} y2={bottom} stroke="var(--color-line-strong)" />
        {niceTicks(shown, 8).map((volume) => (
          <g key={volume}>
            <line
              x1={toX(volume / factor)}
              x2={toX(volume / factor)}
              y1={bottom}
              y2={bottom + 5}
              stroke="var(--color-line-strong)"
            />
            <text x={toX(volume / factor)} y={bottom + 18} textAnchor="middle" {...axisText}>
              {formatCompact(volume)}
            </text>
          </g>
        ))}
        <g clipPath="url(#paper-plot)">
          {lines.map(({ id, points }) => (
            <polyline
              key={id}
              points={points.map((p) => `${toX(p.x).toFixed(1)},${toY(p.y).toFixed(1)}`).join(" ")}
              fill="none"
              stroke={seriesStroke(id)}
              strokeWidth={seriesWidth(id)}
              strokeDasharray={seriesDash(id)}
              strokeLinejoin="round"
            />
          ))}
        </g>
        <AxisCaptions frame={frame} across={unit.label} up="$ a month" />
        <CostMarks
          frame={frame}
          clusters={crossingMarks(analysis, chart.crossings, x, y, frame)}
          hereX={chart.here === null ? null : toX(chart.here)}
          hereLabel={`You are here: ${formatAbout((chart.here ?? 0) * factor)}`}
          volumeLabel={(volume) => formatAbout(volume * factor)}
        />
        <EndLabels frame={frame} labels={endLabelsOf(analysis, lines, frame, toX, toY)} />
      </svg>
      <figcaption>
        Cost a month as traffic grows. Dots are break-evens; filled ones change who is cheapest of all.
      </figcaption>
    </figure>
  );
}
