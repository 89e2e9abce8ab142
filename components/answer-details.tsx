"use client";

import { memo } from "react";
import { CostChartSection } from "@/components/answer/cost-chart-section.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";

/** Charts and tables. They follow the verdict as soon as the browser has time. */
export const AnswerDetails = memo(function AnswerDetails({ analysis }: { readonly analysis: Analysis }) {
  return (
    <div className="mt-4 grid gap-12">
      <CostChartSection analysis={analysis} />
    </div>
  );
});
