import type { Axis } from "@/components/charts/axis.ts";
import type { CostReadout } from "@/components/charts/cost-readout.ts";
import type { PlotSeries } from "@/components/charts/line-plot.tsx";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import type { Money } from "./money.ts";
import { monthWords } from "./month-words.ts";

/** A month that the chart marks. */
export interface TimeMark {
  /** 1 for the first month. */
  readonly month: number;
  readonly id: OptionId;
  readonly usd: number;
  readonly text: string;
}

export interface CumulativeView {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly (PlotSeries & { readonly id: OptionId })[];
  readonly marks: readonly TimeMark[];
}

/** What every option has cost so far, month after month, with the months in which a switch has paid for itself. */
export function cumulativeView({ months, options }: DatedProjection): CumulativeView {
  const series = options.map(({ id, cumulativeUsd }) => ({
    id,
    points: [{ x: 0, y: 0 }, ...cumulativeUsd.map((usd, m) => ({ x: m + 1, y: usd }))],
  }));
  const amounts = series.flatMap(({ points }) => points.map((point) => point.y));
  const most = Math.max(...amounts, 1);
  return {
    x: { from: 0, to: months, scale: "linear" },
    y: { from: Math.min(0, ...amounts) * 1.05, to: most * 1.05, scale: "linear" },
    series,
    marks: options.flatMap(({ id, payback, cumulativeUsd }) => {
      const paid = payback?.simple.lasting ?? null;
      return paid === null
        ? []
        : [
            {
              month: paid + 1,
              id,
              usd: cumulativeUsd[paid] ?? 0,
              text: `paid back, month ${String(paid + 1)}`,
            },
          ];
    }),
  };
}

/** What every option has cost by the end of a month, least first. */
export function cumulativeReadout(
  { options, calendar, months }: DatedProjection,
  at: number,
  money: Money,
): CostReadout {
  const index = Math.max(0, Math.min(months, Math.round(at)) - 1);
  const costs = options.map(({ id, cumulativeUsd }) => ({ id, usd: cumulativeUsd[index] ?? 0 }));
  const least = Math.min(...costs.map(({ usd }) => usd));
  const title = monthWords(index, calendar.months);
  return {
    title: `By the end of ${title}`,
    subtitle: "",
    rows: costs
      .sort((a, b) => a.usd - b.usd)
      .map(({ id, usd }) => ({
        id,
        usd,
        text: money(usd, { compact: true }),
        more: usd === least ? "" : `+${money(usd - least, { compact: true })}`,
      })),
    breakEvens: [],
  };
}
