"use client";

import { useId, useMemo } from "react";
import { Panel, Section } from "@/components/answer/section.tsx";
import { Legend } from "@/components/charts/legend.tsx";
import { useElementWidth } from "@/components/charts/use-element-width.ts";
import { useForm } from "@/components/scenario/form-context.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { assumptionTexts } from "@/lib/analysis/projection/assumptions-text.ts";
import { cheapestPlan, planSentence } from "@/lib/analysis/projection/cheapest-plan.ts";
import { projectionOf } from "@/lib/analysis/projection/projection-of.ts";
import { switchTexts } from "@/lib/analysis/projection/projection-text.ts";
import { roadmapOf } from "@/lib/analysis/projection/roadmap.ts";
import { AcquisitionTable } from "./acquisition-table.tsx";
import { CumulativePlot } from "./cumulative-plot.tsx";
import { FiscalTable } from "./fiscal-table.tsx";
import { MarginSection } from "./margin-section.tsx";
import { moneyOf } from "./money.ts";
import { MonthlyCost } from "./monthly-cost.tsx";
import { OptionsTable } from "./options-table.tsx";

const HEIGHT = 380;

/** When, with what cash, and what the books say: everything over the months ahead. */
export function TimeView({ analysis }: { readonly analysis: Analysis }) {
  const { focusField } = useForm();
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  const hintId = useId();
  const projected = useMemo(() => projectionOf(analysis), [analysis]);
  const { projection } = analysis.scenario;
  const money = useMemo(() => moneyOf(analysis.scenario), [analysis.scenario]);
  const plan = cheapestPlan(projected);
  const steps = roadmapOf(projected, plan);
  const switches = switchTexts(projected);
  const first = plan?.option ?? projected.options[0]?.id;
  if (first === undefined) return null;
  const still =
    projection.growthPerMonth === 0 &&
    projection.volumes.length === 0 &&
    projection.apiDecline === 0 &&
    projection.rentDecline === 0 &&
    projection.serverDecline === 0;
  return (
    <div className="grid grid-cols-1 gap-12">
      <Section id="roadmap" title="What to do when" summary={planSentence(plan)}>
        <Panel>
          <ol className="grid gap-2">
            {steps.map(({ month, date, text }) => (
              <li
                key={`${String(month)} ${text}`}
                className="grid grid-cols-[9.5rem_1fr] gap-x-3 max-sm:grid-cols-1"
              >
                <span className="text-ink-muted tabular-nums">
                  Month {month}, {date}
                </span>
                <span>{text}</span>
              </li>
            ))}
          </ol>
          {switches.length > 0 && (
            <ul className="mt-4 grid max-w-[85ch] gap-1.5 border-t border-line pt-3 text-[0.8125rem] text-ink-muted">
              {switches.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {still && (
            <p className="mt-4 border-t border-line pt-3">
              Traffic and prices stay as they are today.{" "}
              <button
                type="button"
                className={BUTTON.inline}
                onClick={() => focusField("projection.growthPerMonth")}
              >
                State growth and price declines
              </button>{" "}
              to see when the answer changes.
            </p>
          )}
        </Panel>
      </Section>
      <Section
        id="cumulative"
        title="Money paid so far"
        summary="Each option begun as soon as it can be; until it serves, the API is paid. Where two lines cross, the dearer start has been made good."
      >
        <Panel>
          <Legend items={projected.options.map(({ id }) => ({ id, label: OPTION_LABELS[id] }))} />
          <div ref={frameRef} className="print:h-auto!" style={{ height: HEIGHT }}>
            {width !== null && (
              <CumulativePlot
                projected={projected}
                money={money}
                switchMonth={plan?.until ? plan.month : null}
                width={width}
                height={HEIGHT}
                hintId={hintId}
              />
            )}
          </div>
          <p id={hintId} className="mt-2 text-[0.8125rem] text-ink-muted">
            Arrow keys move along the months. The table below has the totals.
          </p>
        </Panel>
        <div className="mt-4">
          <OptionsTable analysis={analysis} projected={projected} money={money} />
        </div>
      </Section>
      <Section
        id="monthly"
        title="Month by month"
        summary="What leaves the account in each month, by kind of cost."
      >
        <Panel>
          <MonthlyCost projected={projected} money={money} first={first} />
        </Panel>
      </Section>
      <MarginSection projected={projected} money={money} />
      <Section
        id="accounts"
        title="Cash and accounts"
        summary="By fiscal year: what is paid, and what the books show. Figures for planning, not tax advice."
      >
        <div className="grid grid-cols-1 gap-6">
          <FiscalTable projected={projected} money={money} first={first} />
          <AcquisitionTable analysis={analysis} projected={projected} money={money} />
        </div>
      </Section>
      <Section id="taken-for-granted" title="Taken for granted" summary="What all of the above rests on.">
        <ul className="grid max-w-[85ch] list-disc gap-1.5 pl-5 text-[0.9375rem]">
          {assumptionTexts(analysis, projected).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
