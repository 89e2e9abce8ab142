import { seriesStroke } from "@/components/charts/series-style.ts";
import { flowLayout, type FlowLink } from "./flow-layout.ts";

/** A node's words: a name, and how much passes it. */
export interface FlowLabel {
  readonly name: string;
  readonly amount: string;
}

const LABEL_HEIGHT = 36;
const NODE_WIDTH = 8;
/** About the width of a character at this size; names that do not fit end in an ellipsis and stand in the table whole. */
const CHARACTER = 7.2;

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
  const { nodes, links: bands, height } = flowLayout(columns, links, room, LABEL_HEIGHT);
  const last = columns.length - 1;
  const xOf = (column: number) => (column * (width - NODE_WIDTH)) / Math.max(1, last);
  const mostCharacters = Math.floor((width / columns.length - 8) / CHARACTER);
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
        const label = labels.get(id);
        const anchor = column === 0 ? "start" : column === last ? "end" : "middle";
        const x = xOf(column) + (column === 0 ? 0 : column === last ? NODE_WIDTH : NODE_WIDTH / 2);
        const name = label?.name ?? id;
        const shown = name.length > mostCharacters ? `${name.slice(0, mostCharacters - 1)}…` : name;
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
              <tspan x={x} y={y - 20} fontWeight={600}>
                {shown}
              </tspan>
              <tspan x={x} y={y - 5} fill="var(--color-ink-muted)">
                {label?.amount}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
