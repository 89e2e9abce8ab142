import { BUTTON } from "@/components/ui/button-styles.ts";
import { analyse, type Analysis } from "@/lib/analysis/analyse.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { withValue } from "@/lib/scenario/paths.ts";

/** Offers today's prices to a scenario of an earlier day, and says what they change. */
export function PriceDateBanner({
  analysis,
  onUpdate,
}: {
  readonly analysis: Analysis;
  readonly onUpdate: (priceDate: string) => void;
}) {
  const made = analysis.resolved.catalog.date;
  if (made >= currentCatalog.date) return null;
  return (
    <aside
      aria-label="Date of prices"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3 text-sm"
    >
      <p className="min-w-0 flex-1 basis-72">
        <strong className="font-semibold">Prices of {made}.</strong>{" "}
        {changeWithPricesOf(currentCatalog.date, analysis)}
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
}

function changeWithPricesOf(date: string, before: Analysis): string {
  const scenario = withValue(before.scenario, "general.priceDate", date);
  const now = analyse(scenario, currentCatalog, before.today);
  if (!now.ok) return "Today’s catalogue no longer has something that this scenario uses.";
  const [was, is] = [cheapestOf(before), cheapestOf(now.analysis)];
  if (was === null || is === null) return "";
  if (was.id === is.id && was.text === is.text)
    return `With today’s, the cheapest option stays ${was.phrase} at ${was.text} a month.`;
  const from = was.id === is.id ? was.text : `${was.text} (${was.phrase})`;
  const to = was.id === is.id ? is.text : `${is.text} (${is.phrase})`;
  return `With today’s, the cheapest option changes from ${from} to ${to} a month.`;
}

function cheapestOf(analysis: Analysis) {
  const option = analysis.options.find(({ id }) => id === analysis.cheapest[0]);
  return option
    ? { id: option.id, text: formatUsd(option.monthlyUsd.value), phrase: OPTION_PHRASES[option.id] }
    : null;
}
