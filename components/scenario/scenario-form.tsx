"use client";

import Link from "next/link";
import { useId } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Switch } from "@/components/ui/switch.tsx";
import { AddWorkload } from "./add-workload.tsx";
import { FormBlockFields } from "./form-block.tsx";
import { fieldId, useForm } from "./form-context.ts";
import { FormSectionPanel } from "./form-section.tsx";
import type { FormView } from "./form-view.ts";
import { PresetPicker } from "./preset-picker.tsx";
import { sectionSummary } from "./section-summary.ts";
import { sectionsOf, type FormSection } from "./sections.ts";
import type { OpenParts } from "./use-open-parts.ts";
import { WorkloadPanel } from "./workload-panel.tsx";

/** All inputs: a starting point, traffic, then prices, hardware and people in sections. */
export function ScenarioForm({
  form,
  parts,
  allShown,
  onShowAll,
}: {
  readonly form: FormView;
  readonly parts: OpenParts;
  /** False on a narrow screen at first: only traffic is in view, so that the answer is near. */
  readonly allShown: boolean;
  readonly onShowAll: (shown: boolean) => void;
}) {
  const restId = useId();
  const { scenario } = form;
  return (
    <form
      className="px-4 pb-6 max-lg:mx-auto max-lg:max-w-2xl sm:px-5"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pt-5 pb-2.5">
        <h2 className="font-semibold">What does your product do?</h2>
        <Link href="/guide" prefetch={false} className={`${BUTTON.inline} text-sm`}>
          Seven questions instead
        </Link>
      </div>
      <PresetPicker presetKey={scenario.preset} changes={changesOf(form)} />
      <div className="mt-5 grid gap-4">
        {scenario.workloads.map((_, index) => (
          // A workload has no identity beside its place.
          <WorkloadPanel key={index} form={form} index={index} parts={parts} folded={!allShown} />
        ))}
      </div>
      <button
        type="button"
        className="mt-3 flex h-11 w-full items-center justify-center rounded-md border border-line-strong bg-surface text-sm font-medium lg:hidden"
        aria-expanded={allShown}
        aria-controls={restId}
        onClick={() => onShowAll(!allShown)}
      >
        {allShown ? "Traffic only" : "Tokens, prices, hardware and people"}
      </button>
      <div id={restId} className={`${allShown ? "" : "max-lg:hidden"} max-lg:mt-3 print:block`}>
        <div className="border-t border-line">
          <AddWorkload workloads={scenario.workloads.length} />
        </div>
        {sectionsOf(scenario).map((section) => (
          <Section key={section.id} form={form} section={section} parts={parts} />
        ))}
      </div>
    </form>
  );
}

function Section({
  form,
  section,
  parts,
}: {
  readonly form: FormView;
  readonly section: FormSection;
  readonly parts: OpenParts;
}) {
  const { dispatch } = useForm();
  const { id, title, option, blocks } = section;
  const enabled = option === null || form.scenario[option].enabled;
  return (
    <FormSectionPanel
      title={title}
      summary={sectionSummary(id, form.resolved)}
      open={parts.isOpen(id)}
      onToggle={() => parts.toggle(id)}
      disabled={!enabled}
      aside={
        option !== null && (
          <Switch
            id={fieldId(`${option}.enabled`)}
            label={`Compare ${title}`}
            checked={enabled}
            onChange={(value) => dispatch({ type: "set", path: `${option}.enabled`, value })}
          />
        )
      }
    >
      {blocks.map((block) => (
        <FormBlockFields
          key={block.id}
          form={form}
          block={block}
          more={parts.isMore(block.id)}
          onMore={parts.setMore}
        />
      ))}
    </FormSectionPanel>
  );
}

/** How many inputs the user changed. The price date is not one of them: it dates the link. */
function changesOf(form: FormView): number {
  let changes = 0;
  for (const field of form.resolved.fields.values()) {
    if (field.path !== "general.priceDate" && field.origin.kind === "yours") changes += 1;
  }
  return changes;
}
