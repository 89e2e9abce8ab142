import { moneyOf } from "@/components/time/money.ts";
import { optionRows } from "@/components/time/option-rows.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { assumptionTexts } from "@/lib/analysis/projection/assumptions-text.ts";
import { cheapestPlan, planSentence } from "@/lib/analysis/projection/cheapest-plan.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import { switchTexts } from "@/lib/analysis/projection/projection-text.ts";
import { roadmapOf } from "@/lib/analysis/projection/roadmap.ts";
import { PrintedCash } from "./printed-cash.tsx";

interface PrintedMonthsProps {
  readonly analysis: Analysis;
  readonly projected: DatedProjection;
}

/** The months ahead: what to do when, what each option costs over them, and what that takes for granted. */
export function PrintedMonths({ analysis, projected }: PrintedMonthsProps) {
  const { options } = projected;
  const money = moneyOf(analysis.scenario);
  const plan = cheapestPlan(projected);
  return (
    <section>
      <h2>The months ahead</h2>
      <p>{planSentence(plan)}</p>
      <ul>
        {roadmapOf(projected, plan).map((step) => (
          <li key={`${String(step.month)} ${step.text}`}>
            Month {step.month}, {step.date}: {step.text}
          </li>
        ))}
        {switchTexts(projected).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">Begun as soon as it can be</th>
            {options.map(({ id }) => (
              <th key={id} scope="col">
                {OPTION_LABELS[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {optionRows(projected, money).map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {options.map((option) => {
                const content = cell(option);
                return <td key={option.id}>{typeof content === "string" ? content : money(content.usd)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <PrintedCash projected={projected} money={money} />
      <ul>
        {assumptionTexts(analysis, projected).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
