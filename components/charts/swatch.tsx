import { seriesDash, seriesStroke, seriesWidth, type SeriesId } from "./series-style.ts";

/** A short piece of a series' line, in its colour and its dash. */
export function Swatch({
  id,
  width = 26,
  className = "",
}: {
  readonly id: SeriesId;
  readonly width?: number;
  readonly className?: string;
}) {
  return (
    <svg width={width} height="10" aria-hidden="true" className={`shrink-0 ${className}`}>
      <line
        x1="1"
        x2={width - 1}
        y1="5"
        y2="5"
        stroke={seriesStroke(id)}
        strokeWidth={seriesWidth(id) + 0.25}
        strokeDasharray={seriesDash(id)}
      />
    </svg>
  );
}
