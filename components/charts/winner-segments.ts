import type { ChartData } from "@/lib/analysis/chart.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { shareOf, type Axis } from "./axis.ts";

/** A stretch of the strip that says who is cheapest, in pixels from the left of the plot. */
export interface WinnerSegment {
  readonly left: number;
  readonly width: number;
  /** Volumes in requests a day. */
  readonly from: number;
  readonly to: number;
  /** Several when they tie, or when they change places too often to tell apart. */
  readonly winners: readonly OptionId[];
  readonly changing: boolean;
}

/**
 * Cuts the volume axis into who wins where. Neighbouring stretches too narrow to see become one that says
 * that the winners change places, and so do gaps that the analysis left because there are too many changes.
 *
 * @param narrowest width in pixels below which a stretch cannot be told from its neighbours
 */
export function winnerSegments(
  regions: ChartData["regions"],
  axis: Axis,
  plotWidth: number,
  narrowest = 3,
): WinnerSegment[] {
  const segments: (WinnerSegment & { readonly narrow: boolean })[] = [];
  for (const stretch of withGapsFilled(regions, axis)) {
    const left = shareOf(axis, stretch.from) * plotWidth;
    const width = shareOf(axis, stretch.to) * plotWidth - left;
    const next = { ...stretch, left, width, narrow: stretch.changing || width < narrowest };
    const last = segments.at(-1);
    if (last?.narrow && next.narrow) {
      segments[segments.length - 1] = {
        ...last,
        width: last.width + width,
        to: next.to,
        winners: union(last.winners, next.winners),
        changing: true,
      };
    } else segments.push(next);
  }
  return segments.map(({ narrow: _, ...segment }) => segment);
}

type Stretch = Omit<WinnerSegment, "left" | "width">;

function withGapsFilled(regions: ChartData["regions"], axis: Axis): Stretch[] {
  const stretches: Stretch[] = [];
  let reached = axis.from;
  for (const [i, { from, to, winners }] of regions.entries()) {
    const before = regions[i - 1]?.winners ?? [];
    if (from > reached)
      stretches.push({ from: reached, to: from, winners: union(before, winners), changing: true });
    stretches.push({ from, to, winners, changing: false });
    reached = to;
  }
  const last = regions.at(-1)?.winners ?? [];
  if (reached < axis.to) stretches.push({ from: reached, to: axis.to, winners: last, changing: true });
  return stretches;
}

const union = (left: readonly OptionId[], right: readonly OptionId[]) => [...new Set([...left, ...right])];
