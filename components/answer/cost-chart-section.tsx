"use client";

import dynamic from "next/dynamic";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { ChartPlaceholder } from "./chart-placeholder.tsx";
import { Panel, Section } from "./section.tsx";

const CostChart = dynamic(() => import("@/components/charts/cost-chart.tsx").then((m) => m.CostChart), {
  ssr: false,
  loading: () => <ChartPlaceholder className="h-[41rem] sm:h-[31.5rem]" />,
});

/** Cost against volume: the chart that shows where the answer flips. */
export function CostChartSection({ analysis }: { readonly analysis: Analysis }) {
  return (
    <Section
      id="chart"
      title="Cost against volume"
      summary="What each way to serve costs a month as traffic grows, the mix of requests held constant. GPUs climb in steps because machines come whole."
    >
      <Panel>
        <CostChart analysis={analysis} />
      </Panel>
    </Section>
  );
}
