import type { OptionId } from "@/lib/pricing/option.ts";

/** What flows from one column to the next. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** Whose colour it has. */
  readonly colour: OptionId;
}

export interface PlacedNode {
  readonly id: string;
  readonly column: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink extends FlowLink {
  readonly thickness: number;
  /** Where the middle of its band leaves, and where it arrives. */
  readonly fromY: number;
  readonly toY: number;
  readonly fromColumn: number;
}

export interface FlowLayout {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly height: number;
}

/** A band is never thinner than this, so that little work is still seen. */
const THINNEST = 1.5;

/**
 * Places the nodes of a flow in columns and the bands between them. A node is as high as what passes it, and leaves
 * room above itself for its label. Nothing here knows of pixels across.
 *
 * @param columns ids of the nodes in each column, from the left, in their order from the top
 * @param room height that the thickest column gives to its bands
 * @param labelHeight room above each node
 */
export function flowLayout(
  columns: readonly (readonly string[])[],
  links: readonly FlowLink[],
  room: number,
  labelHeight: number,
): FlowLayout {
  const first = new Set(columns[0]);
  const total = links.filter(({ from }) => first.has(from)).reduce((sum, { value }) => sum + value, 0);
  const scale = total > 0 ? room / total : 0;
  const thickness = (value: number) => Math.max(THINNEST, value * scale);
  const columnOf = (id: string) => columns.findIndex((ids) => ids.includes(id));
  const sides = (id: string) => ({
    in: links.filter(({ to }) => to === id),
    out: links.filter(({ from }) => from === id),
  });
  const heightOf = (list: readonly FlowLink[]) => list.reduce((sum, { value }) => sum + thickness(value), 0);
  const nodes: PlacedNode[] = [];
  let height = 0;
  for (const [column, ids] of columns.entries()) {
    let y = 0;
    for (const id of ids) {
      const { in: arriving, out: leaving } = sides(id);
      const own = Math.max(heightOf(arriving), heightOf(leaving));
      nodes.push({ id, column, y: y + labelHeight, height: own });
      y += labelHeight + own + GAP;
    }
    height = Math.max(height, y - GAP);
  }
  const yOf = new Map(nodes.map(({ id, y }) => [id, y]));
  const leaveAt = new Map(yOf);
  const arriveAt = new Map(yOf);
  const inOrder = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));
  const rank = inOrder(columns.flat());
  // Bands leave in the order of where they go, and arrive in that of where they come from: fewer of them cross.
  const byTarget = links.toSorted(
    (a, b) =>
      (rank.get(a.from) ?? 0) - (rank.get(b.from) ?? 0) || (rank.get(a.to) ?? 0) - (rank.get(b.to) ?? 0),
  );
  const placed = byTarget.map((link): PlacedLink => {
    const own = thickness(link.value);
    const fromY = (leaveAt.get(link.from) ?? 0) + own / 2;
    const toY = (arriveAt.get(link.to) ?? 0) + own / 2;
    leaveAt.set(link.from, fromY + own / 2);
    arriveAt.set(link.to, toY + own / 2);
    return { ...link, thickness: own, fromY, toY, fromColumn: columnOf(link.from) };
  });
  return { nodes, links: placed, height };
}

const GAP = 10;
