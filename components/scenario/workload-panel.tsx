"use client";

import { useId } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { workloadName } from "@/lib/analysis/workload-name.ts";
import { Field } from "./field.tsx";
import { FormBlockFields } from "./form-block.tsx";
import { useForm } from "./form-context.ts";
import { FormSectionPanel } from "./form-section.tsx";
import type { FormView } from "./form-view.ts";
import { sectionSummary } from "./section-summary.ts";
import { trafficFields, workloadBlock } from "./sections.ts";
import type { OpenParts } from "./use-open-parts.ts";

/** One workload: its traffic in view, its tokens and timing in a section of their own. */
export function WorkloadPanel({
  form,
  index,
  parts,
  folded,
}: {
  readonly form: FormView;
  readonly index: number;
  readonly parts: OpenParts;
  /** Only traffic is in view on a narrow screen. */
  readonly folded: boolean;
}) {
  const { dispatch } = useForm();
  const titleId = useId();
  const { scenario } = form;
  const several = scenario.workloads.length > 1;
  const name = workloadName(scenario.workloads[index]?.name, index);
  const block = workloadBlock(scenario, index);
  return (
    <div role="group" aria-labelledby={titleId} className={index > 0 ? "border-t border-line pt-4" : ""}>
      <div className="flex min-h-8 items-center justify-between">
        <h3 id={titleId} className="font-semibold">
          {several ? name : "Traffic"}
        </h3>
        {several && (
          <button
            type="button"
            className={BUTTON.quiet}
            aria-label={`Remove ${name}`}
            onClick={() => dispatch({ type: "remove-workload", index })}
          >
            <Icon name="cross" /> Remove
          </button>
        )}
      </div>
      {trafficFields(scenario, index).map((path) => (
        <Field key={path} form={form} path={path} prominent={isVolume(path)} />
      ))}
      <div className={`mt-2 ${folded ? "max-lg:hidden" : ""}`}>
        <FormSectionPanel
          title="Tokens and timing"
          summary={sectionSummary(block.id, form.resolved)}
          open={parts.isOpen(block.id)}
          onToggle={() => parts.toggle(block.id)}
        >
          <FormBlockFields form={form} block={block} more={parts.isMore(block.id)} onMore={parts.setMore} />
        </FormSectionPanel>
      </div>
    </div>
  );
}

const isVolume = (path: string) => /\.(requestsPerDay|users|tokensPerMonth)$/.test(path);
