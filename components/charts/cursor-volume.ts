import { shareOf, valueAtShare, type Axis } from "./axis.ts";

/**
 * The volume under a pointer, rounded to what a pixel can tell apart, so that the tooltip reads 41,800 and not
 * 41,832.77; or a marked volume when the pointer is next to one.
 *
 * @param marks volumes that attract the pointer
 * @param pixels length of the axis
 * @example pointedVolume({ from: 0, to: 1000, scale: "linear" }, 0.41832, 500, []) // 418
 */
export function pointedVolume(axis: Axis, share: number, pixels: number, marks: readonly number[]): number {
  const clamped = Math.min(1, Math.max(0, share));
  let nearest: number | null = null;
  let distance = 7 / pixels;
  for (const mark of marks) {
    const away = Math.abs(shareOf(axis, mark) - clamped);
    if (away < distance) [nearest, distance] = [mark, away];
  }
  return nearest ?? roundToPixel(axis, valueAtShare(axis, clamped), pixels);
}

function roundToPixel(axis: Axis, value: number, pixels: number): number {
  const perPixel =
    axis.scale === "log" ? (value * Math.log(axis.to / axis.from)) / pixels : (axis.to - axis.from) / pixels;
  const power = Math.floor(Math.log10(perPixel));
  // Dividing by a power of ten is exact where multiplying by a tenth is not.
  const unit = 10 ** Math.abs(power);
  const rounded = power < 0 ? Math.round(value * unit) / unit : Math.round(value / unit) * unit;
  return Math.min(axis.to, Math.max(axis.from, rounded));
}

/** Keys that move the cursor, as for a slider; page keys go to the next mark. */
export type CursorMove = "left" | "right" | "previous-mark" | "next-mark" | "start" | "end";

/**
 * Where a key moves the cursor: arrows by a fiftieth of the axis, page keys to the next mark.
 *
 * @example moveCursor({ from: 0, to: 100, scale: "linear" }, 10, "next-mark", [5, 42]) // 42
 */
export function moveCursor(axis: Axis, volume: number, move: CursorMove, marks: readonly number[]): number {
  const inside = marks.filter((m) => m >= axis.from && m <= axis.to).sort((a, b) => a - b);
  const by = (share: number) =>
    valueAtShare(axis, Math.min(1, Math.max(0, Math.round((shareOf(axis, volume) + share) * 50) / 50)));
  switch (move) {
    case "left":
      return by(-0.02);
    case "right":
      return by(0.02);
    case "previous-mark":
      return inside.findLast((m) => m < volume) ?? axis.from;
    case "next-mark":
      return inside.find((m) => m > volume) ?? axis.to;
    case "start":
      return axis.from;
    case "end":
      return axis.to;
  }
}
