import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { textWidth } from "./place-labels.ts";
import { STRIP_HEIGHT, type PlotFrame } from "./plot-frame.ts";
import { seriesTint } from "./series-style.ts";
import type { WinnerSegment } from "./winner-segments.ts";

const PADDING = 8;

/** Who is cheapest where: a labelled strip above the plot, and the same colours faintly behind it. */
export function WinnerStrip({
  frame,
  segments,
  patternId,
}: {
  readonly frame: PlotFrame;
  readonly segments: readonly WinnerSegment[];
  readonly patternId: string;
}) {
  const stripTop = frame.top - STRIP_HEIGHT - 6;
  return (
    <g>
      <pattern
        id={patternId}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--color-surface-2)" />
        <rect width="2" height="6" fill="var(--color-line-strong)" opacity="0.45" />
      </pattern>
      {frame.endLabels && (
        <text
          x={frame.left - 6}
          y={stripTop + 14}
          textAnchor="end"
          fontSize="12"
          fill="var(--color-ink-muted)"
        >
          Cheapest
        </text>
      )}
      {segments.map((segment) => {
        const [winner] = segment.winners;
        const left = frame.left + segment.left;
        const width = Math.max(0, segment.width - 1);
        const fill = segment.changing || winner === undefined ? `url(#${patternId})` : seriesTint(winner, 26);
        return (
          <g key={segment.from}>
            <rect x={left} y={stripTop} width={width} height={STRIP_HEIGHT} rx="2" fill={fill} />
            {!segment.changing && winner !== undefined && (
              <rect x={left} y={frame.top} width={width} height={frame.height} fill={seriesTint(winner, 6)} />
            )}
            <SegmentLabel segment={segment} x={left + PADDING} y={stripTop + 14} />
          </g>
        );
      })}
    </g>
  );
}

/** Names the winner where the name fits; a narrow stretch is named on hovering and in the table. */
function SegmentLabel({
  segment,
  x,
  y,
}: {
  readonly segment: WinnerSegment;
  readonly x: number;
  readonly y: number;
}) {
  const names = segment.winners.map((id) => OPTION_LABELS[id]);
  const label = segment.changing ? "Changes often" : names.join(" = ");
  if (label === "" || textWidth(label) + 2 * PADDING > segment.width) return null;
  return (
    <text
      x={x}
      y={y}
      fontSize="12"
      fontWeight={segment.changing ? 400 : 600}
      fill="var(--color-ink)"
      {...(segment.changing && HALO)}
    >
      {label}
    </text>
  );
}

/** Keeps text readable on hatching and over lines. */
export const HALO = {
  stroke: "var(--color-surface)",
  strokeWidth: 4,
  strokeLinejoin: "round",
  paintOrder: "stroke",
} as const;
