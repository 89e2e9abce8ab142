export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly id: string;
  /** The point that the label belongs to. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where a label goes: the middle of its text. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const HEIGHT = 16;
const DISTANCE = 16;

/**
 * Finds room for labels beside their points, the first wishes first: above, below, to the right, to the left.
 * A label without room is left out; its point is drawn all the same and named in the table and on hovering.
 *
 * @param taken what no label may cover
 */
export function placeLabels(wishes: readonly LabelWish[], within: Box, taken: readonly Box[]): PlacedLabel[] {
  const used = [...taken];
  const placed: PlacedLabel[] = [];
  for (const { id, x, y, width } of wishes) {
    const half = width / 2;
    const inside = Math.min(Math.max(x, within.left + half), within.left + within.width - half);
    const places = [
      { x: inside, y: y - DISTANCE },
      { x: inside, y: y + DISTANCE },
      { x: x + half + 10, y },
      { x: x - half - 10, y },
    ];
    for (const place of places) {
      const box = { left: place.x - half, top: place.y - HEIGHT / 2, width, height: HEIGHT };
      if (!contains(within, box) || used.some((other) => overlap(other, box))) continue;
      used.push(box);
      placed.push({ id, ...place });
      break;
    }
  }
  return placed;
}

const contains = (outer: Box, inner: Box) =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** Width of a text of 12 pixels height in the interface's font, on the safe side. */
export const textWidth = (text: string, fontSize = 12): number => text.length * fontSize * 0.6;
