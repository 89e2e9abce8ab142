import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OptionCard } from "./option-card.tsx";

/** What each option costs now. */
export function OptionCards({ analysis }: { readonly analysis: Analysis }) {
  const cheapest = analysis.options.find((option) => option.id === analysis.cheapest[0]);
  return (
    <section aria-labelledby="options-title">
      <h2 id="options-title" className="sr-only">
        Cost of each option
      </h2>
      <ul
        className={`grid grid-cols-2 gap-2 sm:gap-3 ${analysis.options.length > 4 ? "lg:max-xl:grid-cols-3 xl:grid-cols-5" : "xl:grid-cols-4"}`}
      >
        {analysis.options.map((option) => (
          <OptionCard
            key={option.id}
            option={option}
            resolved={analysis.resolved}
            isCheapest={analysis.cheapest.includes(option.id)}
            cheapestUsd={cheapest?.monthlyUsd.value ?? null}
          />
        ))}
      </ul>
    </section>
  );
}
