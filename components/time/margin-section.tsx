"use client";

import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { Section } from "@/components/answer/section.tsx";
import { CELL, ROW_HEAD } from "@/components/answer/table-parts.tsx";
import { useForm } from "@/components/scenario/form-context.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { formatPercent } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import { leverLabel, marginText } from "@/lib/analysis/projection/projection-text.ts";
import type { MovedMargin } from "@/lib/pricing/projection/margin.ts";
import { MarginChart } from "./margin-chart.tsx";
import type { Money } from "./money.ts";

/** What is left of revenue by option and month, and how far a tenth of each price moves it. */
export function MarginSection({
  projected,
  money,
}: {
  readonly projected: DatedProjection;
  readonly money: Money;
}) {
  const { focusField } = useForm();
  const { options, revenueUsd } = projected;
  const earns = revenueUsd.some((usd) => usd > 0);
  const levers = [...new Set(options.flatMap(({ margin }) => margin.levers.map(({ lever }) => lever)))];
  return (
    <Section
      id="margin"
      title="Margin, and what moves it"
      summary="A tenth more on each price, at the expected volume, all else equal: what counts is volume times margin."
    >
      {!earns && (
        <p className="mb-4 max-w-[75ch]">
          No revenue is stated, so what moves is shown in dollars.{" "}
          <button type="button" className={BUTTON.inline} onClick={() => focusField("projection.revenue")}>
            State what you earn
          </button>{" "}
          to see gross margin.
        </p>
      )}
      {earns && <MarginChart projected={projected} />}
      <ul className="my-4 grid max-w-[80ch] gap-1.5">
        {options.map((option) => (
          <li key={option.id}>{marginText(option, projected)}</li>
        ))}
      </ul>
      <ScrollRegion label="What moves margin" className="bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">
            What a tenth more of each price does to the margin of each option
          </caption>
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={`${ROW_HEAD} font-medium`}>
                10 % more
              </th>
              {options.map(({ id }) => (
                <th key={id} scope="col" className={`${CELL} font-semibold`}>
                  {OPTION_LABELS[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levers.map((lever) => (
              <tr key={lever} className="border-t border-line">
                <th scope="row" className={`${ROW_HEAD} font-normal`}>
                  {leverLabel(lever)}
                </th>
                {options.map(({ id, margin }) => (
                  <td key={id} className={CELL}>
                    {leverWords(
                      margin.levers.find((moved) => moved.lever === lever),
                      money,
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {earns && (
        <p className="mt-2 text-[0.8125rem] text-ink-muted">
          Gross margin over all months:{" "}
          {options
            .map(
              ({ id, margin }) =>
                `${OPTION_LABELS[id]} ${margin.marginShare === null ? "not defined" : formatPercent(margin.marginShare)}`,
            )
            .join(", ")}
          .
        </p>
      )}
    </Section>
  );
}

function leverWords(moved: MovedMargin | undefined, money: Money): string {
  if (moved === undefined) return "–";
  const usd = `${moved.usd > 0 ? "+" : ""}${money(moved.usd, { compact: true })}`;
  if (moved.riseShare === null) return usd;
  const points = Number((moved.riseShare * 100).toPrecision(2));
  return `${points > 0 ? "+" : ""}${String(points).replace("-", "−")} points, ${usd}`;
}
