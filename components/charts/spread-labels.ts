export interface LabelSpot {
  readonly id: string;
  /** Where the label would like to be. */
  readonly y: number;
}

/**
 * Moves labels apart so that none covers another, each as near to its line as the others allow. Labels that
 * touch move as one block around their mean, which is the arrangement with the least total (squared) movement.
 *
 * @param gap least distance between two labels
 * @returns the y of each label, ascending, inside `[top, bottom]` where they fit
 * @example spreadLabels([{ id: "a", y: 10 }, { id: "b", y: 12 }], 16, 0, 100) // a at 3, b at 19
 */
export function spreadLabels(
  spots: readonly LabelSpot[],
  gap: number,
  top: number,
  bottom: number,
): LabelSpot[] {
  const sorted = [...spots].sort((a, b) => a.y - b.y);
  const blocks: { ids: string[]; wanted: number; start: number }[] = [];
  const place = (wanted: number, count: number) =>
    Math.max(top, Math.min(wanted, bottom - (count - 1) * gap));
  for (const { id, y } of sorted) {
    blocks.push({ ids: [id], wanted: y, start: place(y, 1) });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.start + before.ids.length * gap <= last.start) break;
      const count = before.ids.length + last.ids.length;
      // The block's start that its labels want on average, each less its own offset within the block.
      const wanted =
        (before.wanted * before.ids.length + (last.wanted - before.ids.length * gap) * last.ids.length) /
        count;
      blocks.splice(-2, 2, { ids: [...before.ids, ...last.ids], wanted, start: place(wanted, count) });
    }
  }
  return blocks.flatMap(({ ids, start }) => ids.map((id, i) => ({ id, y: start + i * gap })));
}
