"use client";

import { useState, type ReactNode } from "react";
import { shareOf, type Axis } from "@/components/charts/axis.ts";
import { LinePlot } from "@/components/charts/line-plot.tsx";
import { plotFrame } from "@/components/charts/plot-frame.ts";
import { Segmented } from "@/components/charts/segmented.tsx";
import { seriesStroke, type SeriesId } from "@/components/charts/series-style.ts";
import { niceTicks } from "@/components/charts/ticks.ts";
import { useElementWidth } from "@/components/charts/use-element-width.ts";
import { HALO } from "@/components/charts/winner-strip.tsx";
import { formatAbout, formatCompact, formatNumber } from "@/lib/analysis/format.ts";
import type { BenchmarkPoint } from "@/lib/benchmark/result.ts";
import {
  curvePoints,
  hasWholeAnswersOnly,
  steadyEnd,
  type CurvePoint,
  type CurveTime,
} from "./curve-data.ts";

interface CurveChartProps {
  readonly points: readonly BenchmarkPoint[];
  /** Another run, drawn thinner. */
  readonly other?: readonly BenchmarkPoint[] | undefined;
  /** The load under way, as far as it can be told. */
  readonly live?: CurvePoint | null;
  /** The one time to show, while a run goes on; else the reader chooses. */
  readonly time?: CurveTime;
}

const HEIGHT = 280;
const TIMES = { "per-token": "Per token", "first-token": "First token" } as const;
const UNITS: Readonly<Record<CurveTime, string>> = {
  "per-token": "ms a token",
  "first-token": "ms to the first token",
  "whole-answer": "ms an answer",
};
/** More labels than these run into each other. */
const MOST_LABELS = 10;

const SHOWN: SeriesId = "api-frontier";
const OTHER: SeriesId = "owned";

/** Throughput against what each reader waits, load by load; it grows while a run goes on. */
export function CurveChart({ points, other = [], live = null, time: fixed }: CurveChartProps) {
  const [chosen, setChosen] = useState<keyof typeof TIMES>("per-token");
  const answersOnly = hasWholeAnswersOnly(points);
  const time = fixed ?? (answersOnly ? "whole-answer" : chosen);
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  const curves = { shown: curvePoints(points, time), other: curvePoints(other, time) };
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-[0.8125rem] text-ink-muted">
        <span>
          Throughput against median latency; each mark is a load
          {other.length > 0 && (
            <>
              {" "}
              of <Mark id={SHOWN}>this run</Mark> and <Mark id={OTHER}>the other</Mark>
            </>
          )}
        </span>
        {fixed === undefined && !answersOnly && (
          <Segmented label="Latency" options={TIMES} value={chosen} onChange={setChosen} />
        )}
      </figcaption>
      <div ref={frameRef} style={{ height: HEIGHT }} className="mt-2">
        {width !== null && (
          <Plot {...curves} live={live} time={time} width={width} growing={fixed !== undefined} />
        )}
      </div>
    </figure>
  );
}

function Mark({ id, children }: { readonly id: SeriesId; readonly children: ReactNode }) {
  return (
    <span className="whitespace-nowrap text-ink">
      <svg width="10" height="10" aria-hidden="true" className="mr-1 inline">
        <circle cx="5" cy="5" r="4" fill={seriesStroke(id)} />
      </svg>
      {children}
    </span>
  );
}

function Plot({
  shown,
  other,
  live,
  time,
  width,
  growing,
}: {
  readonly shown: readonly CurvePoint[];
  readonly other: readonly CurvePoint[];
  readonly live: CurvePoint | null;
  readonly time: CurveTime;
  readonly width: number;
  readonly growing: boolean;
}) {
  const all = [...shown, ...other, ...(live === null ? [] : [live])];
  if (all.length === 0)
    return (
      <p className="grid h-full place-items-center rounded-md bg-surface-2 text-center text-sm text-ink-muted">
        {!growing
          ? "No load has both figures."
          : time === "whole-answer"
            ? "The first mark comes when a load has ended."
            : "The first mark comes with the first answers."}
      </p>
    );
  // This chart has no labels at its right end.
  const frame = { ...plotFrame(width, HEIGHT, false), endLabels: false };
  const plot = { ...frame, width: width - frame.left - 24 };
  const endOf = (values: readonly number[], room: number) => {
    const end = Math.max(...values) * room;
    return growing ? steadyEnd(end) : end;
  };
  const x: Axis = {
    from: 0,
    to: endOf(
      all.map((point) => point.x),
      1.12,
    ),
    scale: "linear",
  };
  const y: Axis = {
    from: 0,
    to: endOf(
      all.map((point) => point.y),
      1.15,
    ),
    scale: "linear",
  };
  const toX = (value: number) => plot.left + shareOf(x, value) * plot.width;
  const toY = (value: number) => plot.top + (1 - shareOf(y, value)) * plot.height;
  return (
    <div className="relative" style={{ height: HEIGHT }}>
      <div aria-hidden="true">
        <LinePlot
          frame={plot}
          series={[...(other.length > 0 ? [{ id: OTHER, points: other }] : []), { id: SHOWN, points: shown }]}
          x={{ ...x, ticks: niceTicks(x, Math.max(3, Math.floor(plot.width / 70))), format: formatNumber }}
          y={{ ...y, ticks: niceTicks(y, 5), format: formatCompact }}
        />
      </div>
      <svg
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={sentence(shown, time)}
        className="pointer-events-none absolute inset-0"
      >
        {other.map((point, i) => (
          <circle key={i} cx={toX(point.x)} cy={toY(point.y)} r="3.5" fill={seriesStroke(OTHER)} />
        ))}
        {shown.map((point, i) => (
          <g key={i}>
            <circle
              cx={toX(point.x)}
              cy={toY(point.y)}
              r="5"
              fill={seriesStroke(SHOWN)}
              stroke="var(--color-surface)"
              strokeWidth="1.5"
            />
            {shown.length <= MOST_LABELS && (
              <text x={toX(point.x) + 9} y={toY(point.y) + 4} fontSize="12" fill="var(--color-ink)" {...HALO}>
                {point.label}
              </text>
            )}
          </g>
        ))}
        {live !== null && (
          <circle
            data-live
            cx={toX(live.x)}
            cy={toY(live.y)}
            r="5"
            fill="var(--color-surface)"
            stroke={seriesStroke(SHOWN)}
            strokeWidth="2"
          />
        )}
        <text x={6} y={HEIGHT - 6} fontSize="12" fill="var(--color-ink-muted)">
          ↑ {time === "whole-answer" ? "input" : "output"} tokens a second
        </text>
        <text
          x={plot.left + plot.width}
          y={HEIGHT - 6}
          textAnchor="end"
          fontSize="12"
          fill="var(--color-ink-muted)"
        >
          {UNITS[time]} →
        </text>
      </svg>
    </div>
  );
}

function sentence(points: readonly CurvePoint[], time: CurveTime): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "Nothing has been measured yet.";
  const say = ({ x, y }: CurvePoint) =>
    `${formatAbout(y)} tokens a second at ${formatAbout(x)} ${UNITS[time]}`;
  return points.length === 1
    ? `The one load: ${say(first)}.`
    : `From ${say(first)} at the smallest load to ${say(last)} at the largest.`;
}
