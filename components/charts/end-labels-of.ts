import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { EndLabel } from "./end-labels.tsx";
import type { PlotFrame } from "./plot-frame.ts";
import { seriesLabel } from "./series-label.ts";
import type { SeriesId } from "./series-style.ts";

/** The names of lines, each where its line ends in the picture; lines that end outside of the plot have none. */
export function endLabelsOf(
  analysis: Analysis,
  lines: readonly { id: SeriesId; points: readonly { x: number; y: number }[] }[],
  frame: PlotFrame,
  toX: (volume: number) => number,
  toY: (usd: number) => number,
): EndLabel[] {
  const labels: EndLabel[] = [];
  for (const { id, points } of lines) {
    const last = points.at(-1);
    if (last === undefined) continue;
    const y = toY(last.y);
    if (y < frame.top - 1 || y > frame.top + frame.height + 1) continue;
    labels.push({ id, text: seriesLabel(analysis, id), x: toX(last.x), y });
  }
  return labels;
}
