"use client";

import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Axis } from "./axis.ts";
import { moveCursor, pointedVolume, type CursorMove } from "./cursor-volume.ts";
import type { PlotFrame } from "./plot-frame.ts";

const MOVES: Readonly<Record<string, CursorMove>> = {
  ArrowLeft: "left",
  ArrowDown: "left",
  ArrowRight: "right",
  ArrowUp: "right",
  PageUp: "next-mark",
  PageDown: "previous-mark",
  Home: "start",
  End: "end",
};

interface PlotCursorProps {
  readonly frame: PlotFrame;
  readonly axis: Axis;
  readonly value: number | null;
  /** Where the cursor starts when the keyboard reaches it. */
  readonly start: number;
  /** Values that the pointer is drawn to and that page keys visit. */
  readonly marks: readonly number[];
  readonly label: string;
  readonly valueText: string;
  /** The element that says which keys move it. */
  readonly hintId: string;
  readonly onMove: (value: number | null) => void;
}

/**
 * An invisible slider over the plot: the pointer moves it by hovering or dragging, the keyboard as any slider,
 * and what is found there is its value text, which screen readers speak.
 */
export function PlotCursor({
  frame,
  axis,
  value,
  start,
  marks,
  label,
  valueText,
  hintId,
  onMove,
}: PlotCursorProps) {
  const focusedByKeyboard = useRef(false);
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onMove(pointedVolume(axis, (event.clientX - left) / width, width, marks));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      onMove(null);
      return;
    }
    const move = MOVES[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMove(moveCursor(axis, value ?? start, move, marks));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={axis.from}
      aria-valuemax={axis.to}
      aria-valuenow={value ?? start}
      aria-valuetext={valueText}
      aria-describedby={hintId}
      className="absolute cursor-crosshair touch-pan-y rounded-sm outline-offset-0 print:hidden"
      style={{ left: frame.left, top: frame.top, width: frame.width, height: frame.height }}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => {
        if (!focusedByKeyboard.current) onMove(null);
      }}
      onFocus={(event) => {
        focusedByKeyboard.current = event.currentTarget.matches(":focus-visible");
        if (focusedByKeyboard.current) onMove(value ?? start);
      }}
      onBlur={() => {
        focusedByKeyboard.current = false;
        onMove(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
