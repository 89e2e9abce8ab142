import { seriesStroke } from "@/components/charts/series-style.ts";
import { flowLayout, type FlowLink } from "./flow-layout.ts";
import { labelLines } from "./label-lines.ts";

/** A node's words: a name, and how much passes it. */
export interface FlowLabel {
  readonly name: string;
  readonly amount: string;
}

const LINE_HEIGHT = 15;
/** Of a name in one line and its amount. */
const LABEL_HEIGHT = 36;
const NODE_WIDTH = 8;
/** About the widest that a bold character is on average; names that do not fit in two lines stand in the table whole. */
const CHARACTER = 8;

/** Bands from workloads through routes to places. It is drawn for the eye: the table beside it says the same. */
export function FlowPlot({
  columns,
  links,
  labels,
  width,
}: {
  readonly columns: readonly (readonly string[])[];
  readonly links: readonly FlowLink[];
  readonly labels: ReadonlyMap<string, FlowLabel>;
  readonly width: number;
}) {
  const room = width < 480 ? 160 : 240;
  const mostCharacters = Math.floor((width / columns.length - 8) / CHARACTER);
  const linesOf = (id: string) => labelLines(labels.get(id)?.name ?? id, mostCharacters);
  const most = Math.max(1, ...columns.flat().map((id) => linesOf(id).length));
  const labelHeight = LABEL_HEIGHT + (most - 1) * LINE_HEIGHT;
  const { nodes, links: bands, height } = flowLayout(columns, links, room, labelHeight);
  const last = columns.length - 1;
  const xOf = (column: number) => (column * (width - NODE_WIDTH)) / Math.max(1, last);
  return (
    <svg width={width} height={height + 4} aria-hidden="true" className="block overflow-visible">
      {bands.map(({ from, to, fromY, toY, thickness, fromColumn, colour }) => {
        const [x1, x2] = [xOf(fromColumn) + NODE_WIDTH, xOf(fromColumn + 1)];
        const middle = (x1 + x2) / 2;
        return (
          <path
            key={`${from} ${to} ${colour}`}
            d={`M${String(x1)},${String(fromY)} C${String(middle)},${String(fromY)} ${String(middle)},${String(toY)} ${String(x2)},${String(toY)}`}
            fill="none"
            stroke={seriesStroke(colour)}
            strokeOpacity={0.34}
            strokeWidth={thickness}
          />
        );
      })}
      {nodes.map(({ id, column, y, height: own }) => {
        const lines = linesOf(id);
        const anchor = column === 0 ? "start" : column === last ? "end" : "middle";
        const x = xOf(column) + (column === 0 ? 0 : column === last ? NODE_WIDTH : NODE_WIDTH / 2);
        return (
          <g key={id}>
            <rect x={xOf(column)} y={y} width={NODE_WIDTH} height={own} rx={1.5} fill="var(--color-ink)" />
            <text
              textAnchor={anchor}
              fontSize={12}
              fill="var(--color-ink)"
              stroke="var(--color-surface)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {lines.map((line, i) => (
                <tspan key={i} x={x} y={y - 5 - (lines.length - i) * LINE_HEIGHT} fontWeight={600}>
                  {line}
                </tspan>
              ))}
              <tspan x={x} y={y - 5} fill="var(--color-ink-muted)">
                {labels.get(id)?.amount}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
