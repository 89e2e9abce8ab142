import type { PlotFrame } from "./plot-frame.ts";
import { seriesStroke, type SeriesId } from "./series-style.ts";

/** The cursor: an upright line with a dot on each series. */
export function CursorLine({
  frame,
  x,
  dots,
}: {
  readonly frame: PlotFrame;
  readonly x: number;
  readonly dots: readonly { readonly id: SeriesId; readonly y: number }[];
}) {
  const bottom = frame.top + frame.height;
  return (
    <g>
      <line x1={x} x2={x} y1={frame.top} y2={bottom} stroke="var(--color-accent)" />
      {dots
        .filter(({ y }) => y >= frame.top && y <= bottom)
        .map(({ id, y }) => (
          <circle
            key={id}
            cx={x}
            cy={y}
            r="4"
            fill={seriesStroke(id)}
            stroke="var(--color-surface)"
            strokeWidth="1.5"
          />
        ))}
    </g>
  );
}
