"use client";

import dynamic from "next/dynamic";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { ChartPlaceholder } from "./chart-placeholder.tsx";
import { Panel, Section } from "./section.tsx";

const UtilisationChart = dynamic(
  () => import("@/components/charts/utilisation-chart.tsx").then((m) => m.UtilisationChart),
  { ssr: false, loading: () => <ChartPlaceholder className="h-[27.5rem] sm:h-[24.5rem]" /> },
);

/** What tokens cost on own GPUs depending on how full these are. Nothing to show without own GPUs. */
export function UtilisationSection({ analysis }: { readonly analysis: Analysis }) {
  const hardware = analysis.options.filter((o) => o.hardware !== null);
  if (hardware.length === 0) return null;
  const known = hardware.some((o) => o.hardware?.utilisation !== null && o.hardware?.fullLoad !== null);
  return (
    <Section
      id="utilisation"
      title="Cost against utilisation"
      summary="Machines cost the same busy or idle, so a token gets cheaper as they fill up. Of an API only the fixed part, such as people, spreads over more tokens."
    >
      <Panel>
        {known ? (
          <UtilisationChart analysis={analysis} />
        ) : (
          <p className="text-ink-muted">
            There is no traffic, or no throughput is stated, so utilisation is not defined.
          </p>
        )}
      </Panel>
    </Section>
  );
}
