import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { ChartCrossing } from "@/lib/analysis/chart.ts";
import { formatUsd, formatVolume } from "@/lib/analysis/format.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import { volumePoint } from "@/lib/analysis/volume.ts";
import { costAt } from "@/lib/pricing/cost-curve.ts";
import type { OptionId } from "@/lib/pricing/option.ts";

/** What every option costs at one volume, cheapest first. */
export interface CostReadout {
  /** The volume in the user's unit. */
  readonly title: string;
  /** In requests a day, where that is another unit; else empty. */
  readonly subtitle: string;
  readonly rows: readonly {
    readonly id: OptionId;
    /** Null: its fleet, set by hand, cannot serve this volume. */
    readonly usd: number | null;
    readonly text: string;
    /** How much more than the cheapest; empty for the cheapest. */
    readonly more: string;
  }[];
  /** The pairs that cost the same here, in words. */
  readonly breakEvens: readonly string[];
}

/** Reads the exact costs at a volume, for the tooltip and for screen readers. */
export function costReadout(
  analysis: Analysis,
  volume: number,
  crossings: readonly ChartCrossing[],
): CostReadout {
  const point = volumePoint(analysis.traffic, analysis.scenario, volume);
  const own = formatVolume(point, analysis.volumeUnit);
  const requests = formatVolume(point, "requests");
  const costs = analysis.options.map((o) => ({
    id: o.id,
    usd: volume <= o.upTo ? costAt(o.curve, volume) : null,
  }));
  const least = Math.min(...costs.map((c) => c.usd ?? Infinity));
  return {
    title: own,
    subtitle: own === requests ? "" : requests,
    rows: costs
      .sort((a, b) => (a.usd ?? Infinity) - (b.usd ?? Infinity))
      .map(({ id, usd }) => ({
        id,
        usd,
        text: usd === null ? "too small" : money(usd),
        more: usd === null || usd === least ? "" : `+${money(usd - least)}`,
      })),
    breakEvens: crossings
      .filter((c) => c.volume === volume)
      .map((c) =>
        c.kind === "meet"
          ? `${OPTION_LABELS[c.challenger]} meets ${OPTION_PHRASES[c.incumbent]}`
          : `${OPTION_LABELS[c.challenger]} passes ${OPTION_PHRASES[c.incumbent]} with a step`,
      ),
  };
}

/** To the dollar as long as dollars can be told apart at a glance. */
const money = (usd: number) => formatUsd(usd, { compact: usd >= 1e7 });

/** The same in one sentence, for screen readers. */
export const readoutText = ({ title, subtitle, rows, breakEvens }: CostReadout): string =>
  [
    subtitle === "" ? title : `${title}, ${subtitle}`,
    ...breakEvens,
    ...rows.map(({ id, text, more }) => `${OPTION_LABELS[id]} ${text}${more === "" ? "" : `, ${more}`}`),
  ].join(". ");
