import { moneyOf } from "@/components/time/money.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { assumptionTexts } from "@/lib/analysis/projection/assumptions-text.ts";
import { cheapestPlan } from "@/lib/analysis/projection/cheapest-plan.ts";
import { projectionOf } from "@/lib/analysis/projection/projection-of.ts";
import { switchText } from "@/lib/analysis/projection/projection-text.ts";
import { roadmapOf } from "@/lib/analysis/projection/roadmap.ts";

const month = (index: number | null | undefined): string =>
  index === null || index === undefined ? "not in time" : `month ${String(index + 1)}`;

/** The months ahead: what to do when, what each option costs over them, and what that takes for granted. */
export function PrintedMonths({ analysis }: { readonly analysis: Analysis }) {
  const projected = projectionOf(analysis);
  const { options, months, incumbent, calendar, terms } = projected;
  const money = moneyOf(analysis.scenario);
  const plan = cheapestPlan(projected);
  const switches =
    incumbent === null
      ? []
      : options.flatMap(
          (option) => switchText(option, incumbent, calendar.months, terms.switching.buildMonths) ?? [],
        );
  return (
    <section>
      <h2>The months ahead</h2>
      <p>{plan === null ? "No option can serve the traffic ahead." : plan.text}</p>
      <ul>
        {roadmapOf(projected, plan).map((step) => (
          <li key={`${String(step.month)} ${step.text}`}>
            Month {step.month}, {step.date}: {step.text}
          </li>
        ))}
        {switches.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">Begun as soon as it can be</th>
            <th scope="col">Serves from</th>
            <th scope="col">Paid in {months} months</th>
            <th scope="col">Present cost (NPV)</th>
            <th scope="col">Paid back</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ id, path, cumulativeUsd, presentCostUsd, payback }) => (
            <tr key={id}>
              <th scope="row">{OPTION_LABELS[id]}</th>
              <td>{path.from < months ? month(path.from) : "not in time"}</td>
              <td>{money(cumulativeUsd.at(-1) ?? 0)}</td>
              <td>{money(presentCostUsd)}</td>
              <td>{payback === null ? "–" : month(payback.simple.lasting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {assumptionTexts(analysis, terms).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
