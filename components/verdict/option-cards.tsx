import { BUTTON } from "@/components/ui/button-styles.ts";
import type { OptionGroup } from "@/components/scenario/sections.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { OptionCard } from "./option-card.tsx";

const GROUP_OF: Readonly<Partial<Record<OptionId, OptionGroup>>> = {
  "api-frontier": "apiFrontier",
  "api-open": "apiOpen",
  rented: "rented",
  owned: "owned",
};

/** What each option costs now, and those that are left out. */
export function OptionCards({
  analysis,
  scenario,
  onCompare,
}: {
  readonly analysis: Analysis;
  readonly scenario: Scenario;
  readonly onCompare: (group: OptionGroup) => void;
}) {
  const cheapest = analysis.options.find((option) => option.id === analysis.cheapest[0]);
  const left = Object.entries(GROUP_OF).filter(([, group]) => !scenario[group].enabled);
  return (
    <section aria-labelledby="options-title">
      <h2 id="options-title" className="sr-only">
        Cost of each option
      </h2>
      <ul className="grid grid-cols-1 gap-3 min-[420px]:grid-cols-2 xl:grid-cols-4">
        {analysis.options.map((option) => (
          <OptionCard
            key={option.id}
            option={option}
            isCheapest={analysis.cheapest.includes(option.id)}
            cheapestUsd={cheapest?.monthlyUsd.value ?? null}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-muted print:hidden">
          Not compared:
          {left.map(([id, group]) => (
            <button key={id} type="button" className={BUTTON.inline} onClick={() => onCompare(group)}>
              Add {OPTION_LABELS[id as OptionId]}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
