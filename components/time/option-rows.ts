import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import {
  afterTaxFigure,
  cashFigure,
  presentCostFigure,
} from "@/lib/analysis/projection/projection-figures.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { Figure } from "@/lib/pricing/figure.ts";
import type { OptionProjection } from "@/lib/pricing/projection/option-projection.ts";
import type { Money } from "./money.ts";

/** An amount in US dollars that can be derived. */
export interface DerivedAmount {
  readonly title: string;
  readonly usd: number;
  readonly figure: () => Figure;
}

/** One figure of every option over time. */
export interface OptionRow {
  readonly label: string;
  readonly cell: (option: OptionProjection) => string | DerivedAmount;
}

const monthOrNone = (index: number | null | undefined): string =>
  index === null || index === undefined ? "not in time" : `month ${String(index + 1)}`;

/**
 * What each option costs over the months, what that is worth today, and when a switch to it has paid for itself: the
 * same rows on the screen and on paper.
 *
 * @example optionRows(projected, money).find(({ label }) => label === "Paid back")?.cell(owned) // "month 14"
 */
export function optionRows(projected: DatedProjection, money: Money): OptionRow[] {
  const { terms, months } = projected;
  const presentCost = ({ id, presentCostUsd, path }: OptionProjection) =>
    presentCostFigure(presentCostUsd, path, projected.serversOf(id), terms.valuation);
  const derived =
    (what: string, usd: (option: OptionProjection) => number, figure: (option: OptionProjection) => Figure) =>
    (option: OptionProjection): DerivedAmount => ({
      title: `${OPTION_LABELS[option.id]}: ${what}`,
      usd: usd(option),
      figure: () => figure(option),
    });
  const row = (label: string, cell: OptionRow["cell"]): OptionRow => ({ label, cell });
  const spans = projected.options[0]?.totalCosts.map((total) => total.months) ?? [];
  const afterTax = derived(
    "present cost after tax",
    (option) => option.afterTaxPresentCostUsd,
    (option) => afterTaxFigure(option, presentCost(option), terms),
  );
  return [
    row("Serves from", ({ path }) => (path.from < months ? monthOrNone(path.from) : "not in time")),
    row(
      `Paid in ${String(months)} months`,
      derived(
        "paid over the months ahead",
        ({ cumulativeUsd }) => cumulativeUsd.at(-1) ?? 0,
        ({ path }) => cashFigure(path),
      ),
    ),
    row(
      "Present cost (NPV)",
      derived("present cost", (option) => option.presentCostUsd, presentCost),
    ),
    ...(terms.taxRate > 0 ? [row("Present cost after tax", afterTax)] : []),
    ...spans.map((at) =>
      row(`Total cost, ${String(at)} months`, ({ totalCosts }) => {
        const total = totalCosts.find((found) => found.months === at);
        return total === undefined ? "–" : money(total.netUsd);
      }),
    ),
    row("Paid back", ({ payback }) => (payback === null ? "–" : monthOrNone(payback.simple.lasting))),
    row("Paid back, discounted", ({ payback }) =>
      payback === null ? "–" : monthOrNone(payback.discounted.lasting),
    ),
    ...switchRows(money),
    row("Units at the end", ({ path }) => {
      const units = path.installed.at(-1) ?? 0;
      return units === 0 ? "–" : String(Number(units.toPrecision(4)));
    }),
    row("Utilisation at the end", ({ utilisation }) => {
      const last = utilisation.at(-1) ?? null;
      return last === null ? "–" : `${String(Number((last * 100).toPrecision(3)))} %`;
    }),
  ];
}

const switchRows = (money: Money): OptionRow[] => [
  {
    label: "Cheapest month to switch",
    cell: ({ cheapestSwitch }) => {
      if (cheapestSwitch === null) return "–";
      return cheapestSwitch.month === null ? "stay" : monthOrNone(cheapestSwitch.month);
    },
  },
  {
    label: "Gain over never switching",
    cell: ({ cheapestSwitch }) => (cheapestSwitch === null ? "–" : money(cheapestSwitch.gainOverNeverUsd)),
  },
  {
    label: "Gain over switching at once",
    cell: ({ cheapestSwitch }) => {
      const usd = cheapestSwitch?.gainOverNowUsd ?? null;
      return usd === null ? "–" : money(usd);
    },
  },
];
