import { BreakEvenSection } from "@/components/answer/break-even-section.tsx";
import { BreakdownSection } from "@/components/answer/breakdown-section.tsx";
import { NotCountedSection } from "@/components/answer/not-counted-section.tsx";
import { UtilisationSection } from "@/components/answer/utilisation-section.tsx";
import { FitSection } from "@/components/fit/fit-section.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";

/** What lies below the chart. */
export function MoreSections({ analysis }: { readonly analysis: Analysis }) {
  return (
    <>
      <BreakEvenSection analysis={analysis} />
      <BreakdownSection analysis={analysis} />
      <FitSection analysis={analysis} />
      <UtilisationSection analysis={analysis} />
      <NotCountedSection analysis={analysis} />
    </>
  );
}
