import type { ChartCrossing } from "@/lib/analysis/chart.ts";
import type { MarkCluster } from "./cluster-marks.ts";
import { MarkLabel } from "./mark-label.tsx";
import { placeLabels, textWidth, type Box } from "./place-labels.ts";
import type { PlotFrame } from "./plot-frame.ts";
import { HALO } from "./winner-strip.tsx";

interface CostMarksProps {
  readonly frame: PlotFrame;
  readonly clusters: readonly MarkCluster<ChartCrossing>[];
  /** Where the present volume lies, in pixels; null when it is out of range. */
  readonly hereX: number | null;
  readonly hereLabel: string;
  readonly volumeLabel: (requestsPerDay: number) => string;
}

/** The present volume and the break-evens, each labelled where there is room. */
export function CostMarks({ frame, clusters, hereX, hereLabel, volumeLabel }: CostMarksProps) {
  const here = hereX === null ? null : hereBox(frame, hereX, hereLabel);
  const wishes = clusters.map((cluster, i) => ({ cluster, i, text: clusterText(cluster, volumeLabel) }));
  const dots = clusters.map(({ x, y }) => ({ left: x - 6, top: y - 6, width: 12, height: 12 }));
  const placed = placeLabels(
    wishes
      .sort((a, b) => Number(b.cluster.important) - Number(a.cluster.important) || a.i - b.i)
      .map(({ cluster: { x, y }, i, text }) => ({ id: String(i), x, y, width: textWidth(text) + 6 })),
    frame,
    [...dots, ...(here === null ? [] : [here.box])],
  );
  return (
    <g>
      {hereX !== null && here !== null && (
        <g>
          <line
            x1={hereX}
            x2={hereX}
            y1={frame.top}
            y2={frame.top + frame.height}
            stroke="var(--color-ink)"
            strokeWidth="1.5"
          />
          <text
            x={here.x}
            y={here.y}
            textAnchor={here.anchor}
            fontSize="12"
            fontWeight="600"
            fill="var(--color-ink)"
            {...HALO}
          >
            {hereLabel}
          </text>
        </g>
      )}
      {clusters.map(({ x, y, items, important }, i) => (
        <g key={`${String(items[0]?.volume)}-${String(i)}`}>
          <circle
            cx={x}
            cy={y}
            r={items.length > 1 ? 6 : important ? 5 : 4}
            fill={important ? "var(--color-ink)" : "var(--color-surface)"}
            stroke={important ? "var(--color-surface)" : "var(--color-ink)"}
            strokeWidth="2"
          />
        </g>
      ))}
      {placed.map(({ id, x, y }) => (
        <MarkLabel key={id} x={x} y={y} strong={clusters[Number(id)]?.important ?? false}>
          {wishes.find((w) => w.i === Number(id))?.text}
        </MarkLabel>
      ))}
    </g>
  );
}

function clusterText(
  { items }: MarkCluster<ChartCrossing>,
  volumeLabel: CostMarksProps["volumeLabel"],
): string {
  const [first] = items;
  if (first === undefined) return "";
  return items.length === 1 ? volumeLabel(first.volume) : `${String(items.length)} break-evens`;
}

/** The label of the present volume stands at the top, on the side of the line where there is more room. */
function hereBox(frame: PlotFrame, hereX: number, label: string) {
  const width = textWidth(label) + 4;
  const toTheLeft = hereX + width + 12 > frame.left + frame.width;
  const x = toTheLeft ? hereX - 7 : hereX + 7;
  const box: Box = { left: toTheLeft ? x - width : x, top: frame.top + 2, width, height: 18 };
  return { x, y: frame.top + 15, anchor: toTheLeft ? ("end" as const) : ("start" as const), box };
}
