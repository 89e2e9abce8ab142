import { memo } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { analyse, type AnalysisResult } from "@/lib/analysis/analyse.ts";
import type { PriceHybrid } from "@/lib/analysis/hybrid/hybrid-answer.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { withValue } from "@/lib/scenario/paths.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

interface BannerProps {
  readonly scenario: Scenario;
  /** The answer with the scenario's own prices. */
  readonly result: AnalysisResult;
  readonly catalogDate: string;
  readonly today: string;
  /** Null until it has loaded; today's prices are answered as the scenario's own were. */
  readonly priceHybrid: PriceHybrid | null;
  readonly onUpdate: (priceDate: string) => void;
}

/** Offers today's prices to a scenario of an earlier day, and says what they change. */
export const PriceDateBanner = memo(function PriceDateBanner(props: BannerProps) {
  const { scenario, result, catalogDate, today, priceHybrid, onUpdate } = props;
  const updated = withValue(scenario, "general.priceDate", currentCatalog.date);
  return (
    <aside
      aria-label="Date of prices"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3 text-sm"
    >
      <p className="min-w-0 flex-1 basis-72">
        <strong className="font-semibold">Prices of {catalogDate}.</strong>{" "}
        {changeInWords(result, analyse(updated, currentCatalog, today, priceHybrid))}
      </p>
      <button
        type="button"
        className={`${BUTTON.bordered} print:hidden`}
        onClick={() => onUpdate(currentCatalog.date)}
      >
        Use today’s prices ({currentCatalog.date})
      </button>
    </aside>
  );
});

function changeInWords(before: AnalysisResult, after: AnalysisResult): string {
  const [was, is] = [cheapestOf(before), cheapestOf(after)];
  if (is === null) return "Today’s prices do not answer these inputs.";
  if (was === null) return `With today’s, the cheapest option is ${is.phrase} at ${is.usd} a month.`;
  if (was.phrase !== is.phrase) {
    return `With today’s, the cheapest option changes from ${was.usd} (${was.phrase}) to ${is.usd} (${is.phrase}) a month.`;
  }
  return was.usd === is.usd
    ? `With today’s, the cheapest option stays ${was.phrase} at ${was.usd} a month.`
    : `With today’s, the cheapest option changes from ${was.usd} to ${is.usd} a month.`;
}

function cheapestOf(result: AnalysisResult): { readonly usd: string; readonly phrase: string } | null {
  if (!result.ok) return null;
  const { options, cheapest } = result.analysis;
  const option = options.find(({ id }) => id === cheapest[0]);
  return option ? { usd: formatUsd(option.monthlyUsd.value), phrase: OPTION_PHRASES[option.id] } : null;
}
