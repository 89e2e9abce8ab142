import type { Box } from "./place-labels.ts";

/** The plot inside a picture: what surrounds it holds ticks, labels and the strip of winners. */
export interface PlotFrame extends Box {
  readonly outerWidth: number;
  readonly outerHeight: number;
  /** Whether lines are labelled at their ends; else a legend names them. */
  readonly endLabels: boolean;
}

const LEFT = 66;
const LEFT_WHEN_NARROW = 50;
const BOTTOM = 44;
const END_LABELS = 134;
/** Narrower than this, labels at the line ends would take a quarter of the picture. */
const ENOUGH_FOR_END_LABELS = 560;

/** Room above the plot for the strip that says who is cheapest. */
export const STRIP_HEIGHT = 20;

/** Divides a picture of some size. The strip is left out of charts without one. */
export function plotFrame(outerWidth: number, outerHeight: number, strip: boolean): PlotFrame {
  const endLabels = outerWidth >= ENOUGH_FOR_END_LABELS;
  const left = endLabels ? LEFT : LEFT_WHEN_NARROW;
  const top = strip ? STRIP_HEIGHT + 8 : 12;
  return {
    outerWidth,
    outerHeight,
    endLabels,
    left,
    top,
    width: Math.max(1, outerWidth - left - (endLabels ? END_LABELS : 20)),
    height: Math.max(1, outerHeight - top - BOTTOM),
  };
}
