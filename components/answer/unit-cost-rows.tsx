import { Fragment } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import type { UnitCosts } from "@/lib/pricing/unit-cost.ts";
import { CELL, GroupRow, ROW_HEAD, type ExplainCell } from "./table-parts.tsx";

const MEASURES = {
  usdPerRequest: "Per request",
  blendedUsdPerMTok: "Per million tokens",
  inputUsdPerMTok: "Per million input tokens",
  outputUsdPerMTok: "Per million output tokens",
} as const satisfies Partial<Record<keyof UnitCosts, string>>;

const BASES = [
  { key: "reservationBased", label: "as paid" },
  { key: "usageBased", label: "at full load" },
] as const;

/** What a unit of work costs: as paid, idle time included, and beside it with the same machines full. */
export function UnitCostRows({
  analysis,
  explain,
  span,
}: {
  readonly analysis: Analysis;
  readonly explain: ExplainCell;
  readonly span: number;
}) {
  return (
    <tbody>
      <GroupRow label="Cost of a unit of work">
        <td colSpan={span - 1} />
      </GroupRow>
      {(Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((measure) => (
        <Fragment key={measure}>
          {BASES.map(({ key, label }) => (
            <tr key={key} className={key === "usageBased" ? "text-ink-muted" : ""}>
              <th scope="row" className={`${ROW_HEAD} font-normal ${key === "usageBased" ? "pl-9" : "pl-6"}`}>
                {key === "usageBased" ? (
                  <span className="sr-only">{MEASURES[measure]} </span>
                ) : (
                  `${MEASURES[measure]}, `
                )}
                {label}
              </th>
              {analysis.options.map((option) => {
                const figure = option[key]?.[measure] ?? null;
                return (
                  <td key={option.id} className={CELL}>
                    {figure === null ? (
                      <span className="text-ink-muted">not defined</span>
                    ) : (
                      explain(
                        () => figure,
                        `${MEASURES[measure]} ${label}`,
                        option.id,
                        formatUsd(figure.value),
                      )
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </Fragment>
      ))}
    </tbody>
  );
}
