"use client";

import dynamic from "next/dynamic";
import { memo } from "react";
import { CostChartSection } from "@/components/answer/cost-chart-section.tsx";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { ErrorBoundary } from "@/components/ui/error-boundary.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";

/** They lie below the chart and load after the verdict answers, in a place as high as the shortest of them. */
const MoreSections = dynamic(() => import("./more-sections.tsx").then((m) => m.MoreSections), {
  ssr: false,
  loading: () => <div className="min-h-[120rem]" />,
});

/** Charts and tables. They follow the verdict as soon as the browser has time. */
export const AnswerDetails = memo(function AnswerDetails({ analysis }: { readonly analysis: Analysis }) {
  return (
    <div className="mt-4 grid grid-cols-1 gap-12">
      <ErrorBoundary fallback={<NotLoaded />}>
        <CostChartSection analysis={analysis} />
      </ErrorBoundary>
      <ErrorBoundary fallback={<NotLoaded />}>
        <MoreSections analysis={analysis} />
      </ErrorBoundary>
    </div>
  );
});

function NotLoaded() {
  return (
    <p className="rounded-lg border border-line bg-surface p-4 text-sm text-ink-muted">
      This part could not be loaded. The figures above are complete.{" "}
      <button type="button" className={BUTTON.inline} onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </p>
  );
}
