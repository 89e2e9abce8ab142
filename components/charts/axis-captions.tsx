import type { PlotFrame } from "./plot-frame.ts";

interface AxisCaptionsProps {
  readonly frame: PlotFrame;
  /** What the axes measure; the arrows are added. */
  readonly across: string;
  readonly up?: string;
}

/** What the axes of a plot measure, in the row below it. */
export function AxisCaptions({ frame, across, up }: AxisCaptionsProps) {
  const text = { y: frame.outerHeight - 6, fontSize: "12", fill: "var(--color-ink-muted)" };
  return (
    <>
      <text x={frame.left + frame.width} textAnchor="end" {...text}>
        {across} →
      </text>
      {up !== undefined && (
        <text x={6} {...text}>
          ↑ {up}
        </text>
      )}
    </>
  );
}
