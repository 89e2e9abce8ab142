import { formatPercent } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { MarkLabel } from "./mark-label.tsx";
import { placeLabels, textWidth } from "./place-labels.ts";
import type { PlotFrame } from "./plot-frame.ts";
import { seriesStroke } from "./series-style.ts";
import type { UtilisationView } from "./utilisation-view.ts";

interface UtilisationMarksProps {
  readonly frame: PlotFrame;
  readonly view: UtilisationView;
  readonly toX: (percent: number) => number;
  readonly toY: (usdPerMTok: number) => number;
}

/** Where the machines are now, and where they cost what an API does. */
export function UtilisationMarks({ frame, view, toX, toY }: UtilisationMarksProps) {
  const mark = (utilisation: number, present: boolean, text: string) => ({
    x: toX(utilisation * 100),
    y: toY(view.usdPerMTokAt(view.hardware, utilisation)),
    present,
    text,
  });
  const marks = [
    ...(view.present === null ? [] : [mark(view.present, true, `now ${formatPercent(view.present)}`)]),
    ...view.breakEvens.map(({ utilisation, against }) =>
      mark(
        utilisation,
        false,
        frame.endLabels
          ? `${formatPercent(utilisation)}: as dear as ${OPTION_LABELS[against]}`
          : formatPercent(utilisation),
      ),
    ),
  ];
  const labels = placeLabels(
    marks.map(({ x, y, text }, i) => ({ id: String(i), x, y, width: textWidth(text) + 6 })),
    frame,
    marks.map(({ x, y }) => ({ left: x - 6, top: y - 6, width: 12, height: 12 })),
  );
  return (
    <g>
      {marks.map(({ x, y, present, text }) => (
        <circle
          key={text}
          cx={x}
          cy={y}
          r="5"
          fill={present ? seriesStroke(view.hardware) : "var(--color-surface)"}
          stroke={present ? "var(--color-surface)" : "var(--color-ink)"}
          strokeWidth="2"
        />
      ))}
      {labels.map(({ id, x, y }) => (
        <MarkLabel key={id} x={x} y={y} strong={marks[Number(id)]?.present ?? false}>
          {marks[Number(id)]?.text}
        </MarkLabel>
      ))}
    </g>
  );
}
