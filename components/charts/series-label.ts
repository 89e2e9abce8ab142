import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { SeriesId } from "./series-style.ts";

/** A line's name; the reference says which price it stands for. */
export const seriesLabel = (analysis: Analysis, id: SeriesId): string =>
  id === "reference"
    ? `${formatUsd(analysis.scenario.serving.flatUsdPerMOutputTokens).replace(/\.00$/, "")} per M output`
    : OPTION_LABELS[id];
