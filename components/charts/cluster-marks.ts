/** A mark to draw at a place in pixels. */
export interface Mark<Item> {
  readonly x: number;
  readonly y: number;
  readonly item: Item;
  /** Decides who is seen where there is room for one. */
  readonly important: boolean;
}

export interface MarkCluster<Item> {
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
  readonly important: boolean;
}

/**
 * Joins marks that would cover each other into one with a count. Marks come in the order of x; a cluster stands
 * at its first mark, or at the mean of many, so that a crowd of crossings is seen where the crowd is.
 *
 * @param reach marks nearer than this, in pixels, are one
 */
export function clusterMarks<Item>(marks: readonly Mark<Item>[], reach: number): MarkCluster<Item>[] {
  const open: { members: Mark<Item>[]; right: Mark<Item> }[] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const near = open.find(
      ({ right }) => Math.abs(mark.x - right.x) < reach && Math.abs(mark.y - right.y) < reach,
    );
    if (near) {
      near.members.push(mark);
      near.right = mark;
    } else open.push({ members: [mark], right: mark });
  }
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  return open.map(({ members }) => ({
    x: mean(members.map((m) => m.x)),
    y: mean(members.map((m) => m.y)),
    items: members.map((m) => m.item),
    important: members.some((m) => m.important),
  }));
}
