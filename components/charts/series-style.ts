import type { OptionId } from "@/lib/pricing/option.ts";

/** What a chart draws a line for: an option, or the flat price that serves as a reference. */
export type SeriesId = OptionId | "reference";

/** Lines differ by colour and by dash; both come from the design tokens. */
export const seriesStroke = (id: SeriesId): string => `var(--series-${id}, var(--color-ink))`;
export const seriesDash = (id: SeriesId): string => `var(--dash-${id}, none)`;
export const seriesWidth = (id: SeriesId): number => (id === "reference" ? 1.5 : 2.25);

/** The series' colour thinned over the surface, for areas that hold text. */
export const seriesTint = (id: SeriesId, percent: number): string =>
  `color-mix(in oklab, ${seriesStroke(id)} ${String(percent)}%, var(--color-surface))`;
