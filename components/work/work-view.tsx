"use client";

import { useMemo } from "react";
import { Section } from "@/components/answer/section.tsx";
import { useForm } from "@/components/scenario/form-context.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { mixText } from "@/lib/analysis/hybrid/mix-text.ts";
import { routingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { CascadeSection } from "./cascade-section.tsx";
import { OwnerSection } from "./owner-section.tsx";
import { FlowSection } from "./flow-section.tsx";
import { RetrievalSection } from "./retrieval-section.tsx";
import { RulesSection } from "./rules-section.tsx";
import { WaysTable } from "./ways-table.tsx";

/** Which work goes where: what each way costs, what stands in its way, and where volume and money flow. */
export function WorkView({ analysis }: { readonly analysis: Analysis }) {
  const { dispatch } = useForm();
  const report = useMemo(() => routingReport(analysis), [analysis]);
  const { enabled } = analysis.scenario.routing;
  return (
    <div className="grid grid-cols-1 gap-12">
      <Section id="ways" title="Which work goes where" summary={mixText(report)}>
        {!enabled && (
          <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button
              type="button"
              className={BUTTON.primary}
              onClick={() => dispatch({ type: "set", path: "routing.enabled", value: true })}
            >
              Compare the hybrid
            </button>
            <span className="text-sm text-ink-muted">
              It joins the verdict, the charts and the exports, and you can state what each workload needs.
            </span>
          </p>
        )}
        <WaysTable report={report} />
        <p className="mt-2 max-w-[85ch] text-[0.8125rem] text-ink-muted">
          Amounts: what all of the work would cost more a month with this workload on that way and the others
          wherever is cheapest then. Own GPUs are shared, so that no workload has a price of its own there.
        </p>
      </Section>
      <FlowSection analysis={analysis} report={report} />
      <RulesSection report={report} />
      <CascadeSection analysis={analysis} report={report} />
      <OwnerSection analysis={analysis} report={report} />
      <RetrievalSection analysis={analysis} />
    </div>
  );
}
