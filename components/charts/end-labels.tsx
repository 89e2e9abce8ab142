import type { PlotFrame } from "./plot-frame.ts";
import { seriesStroke, type SeriesId } from "./series-style.ts";
import { spreadLabels } from "./spread-labels.ts";

export interface EndLabel {
  readonly id: SeriesId;
  readonly text: string;
  /** Where the line ends, in pixels: at the edge of the plot, or before it where a fleet is full. */
  readonly x: number;
  readonly y: number;
}

/** Names at the line ends, moved apart where lines end close together, each tied to its line. */
export function EndLabels({
  frame,
  labels,
}: {
  readonly frame: PlotFrame;
  readonly labels: readonly EndLabel[];
}) {
  const right = frame.left + frame.width;
  const spread = spreadLabels(labels, 17, frame.top + 6, frame.top + frame.height - 6);
  return (
    <g>
      {spread.map(({ id, y }) => {
        const label = labels.find((l) => l.id === id);
        if (label === undefined) return null;
        return (
          <g key={id}>
            {label.x < right - 1 && (
              <path
                d={`M${String(label.x)} ${String(label.y - 5)}v10m0-5H${String(right)}`}
                fill="none"
                stroke={seriesStroke(label.id)}
                strokeWidth="1"
                strokeDasharray="1 3"
              />
            )}
            <path
              d={`M${String(right + 1)} ${String(label.y)}L${String(right + 10)} ${String(y)}H${String(right + 16)}`}
              fill="none"
              stroke={seriesStroke(label.id)}
              strokeWidth="1.5"
            />
            <text x={right + 20} y={y + 4} fontSize="12" fill="var(--color-ink)">
              {label.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
