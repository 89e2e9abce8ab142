"use client";

import { useState } from "react";
import { shareOf, type Axis } from "./axis.ts";
import { readoutText, type CostReadout } from "./cost-readout.ts";
import { CostTooltip } from "./cost-tooltip.tsx";
import { CursorLine } from "./cursor-line.tsx";
import { PlotCursor } from "./plot-cursor.tsx";
import type { PlotFrame } from "./plot-frame.ts";

interface PlotReaderProps {
  readonly frame: PlotFrame;
  /** The horizontal axis in the unit that is shown. */
  readonly axis: Axis;
  /** Where the keyboard begins, and what is said of it before it moves. */
  readonly start: number;
  readonly startText: string;
  /** Values that the pointer is drawn to and that page keys visit. */
  readonly marks: readonly number[];
  readonly label: string;
  readonly hintId: string;
  /** What is found at a value. */
  readonly read: (value: number) => CostReadout;
  readonly toY: (usd: number) => number;
}

/**
 * Reads a plot at the cursor. It lies over the plot and holds the cursor by itself, so that moving it draws a
 * line and a tooltip and never the plot again.
 */
export function PlotReader({
  frame,
  axis,
  start,
  startText,
  marks,
  label,
  hintId,
  read,
  toY,
}: PlotReaderProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const readout = cursor === null ? null : read(cursor);
  const x = cursor === null ? 0 : frame.left + shareOf(axis, cursor) * frame.width;
  return (
    <>
      {readout !== null && (
        <svg
          width={frame.outerWidth}
          height={frame.outerHeight}
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 print:hidden"
        >
          <CursorLine
            frame={frame}
            x={x}
            dots={readout.rows.flatMap(({ id, usd }) => (usd === null ? [] : [{ id, y: toY(usd) }]))}
          />
        </svg>
      )}
      <PlotCursor
        frame={frame}
        axis={axis}
        value={cursor}
        start={start}
        marks={marks}
        label={label}
        valueText={readout === null ? startText : readoutText(readout)}
        hintId={hintId}
        onMove={setCursor}
      />
      {readout !== null && <CostTooltip frame={frame} x={x} readout={readout} />}
    </>
  );
}
