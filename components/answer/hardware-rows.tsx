import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber, formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import { hardwareFigures, type HardwareFigures } from "./hardware-figures.ts";
import { CELL, GroupRow, ROW_HEAD, type ExplainCell } from "./table-parts.tsx";

const MEASURES: readonly {
  readonly key: keyof HardwareFigures;
  readonly label: string;
  readonly format: (value: number) => string;
}[] = [
  { key: "units", label: "Instances or servers", format: formatNumber },
  { key: "gpus", label: "GPUs", format: formatNumber },
  { key: "utilisation", label: "Utilisation", format: formatPercent },
  { key: "usdPerUnitHour", label: "Cost of a machine for an hour", format: formatUsd },
];

/** The machines behind the GPU options; nothing where there are none. */
export function HardwareRows({
  analysis,
  explain,
  span,
}: {
  readonly analysis: Analysis;
  readonly explain: ExplainCell;
  readonly span: number;
}) {
  const columns = analysis.options.map((option) => ({
    id: option.id,
    figures: hardwareFigures(analysis, option),
  }));
  if (columns.every(({ figures }) => figures === null)) return null;
  return (
    <tbody>
      <GroupRow label="Machines">
        <td colSpan={span - 1} />
      </GroupRow>
      {MEASURES.map(({ key, label, format }) => (
        <tr key={key}>
          <th scope="row" className={`${ROW_HEAD} pl-6 font-normal`}>
            {label}
          </th>
          {columns.map(({ id, figures }) => {
            const figure = figures?.[key] ?? null;
            return (
              <td key={id} className={CELL}>
                {figure === null ? (
                  <span className="text-ink-muted">{figures === null ? "–" : "not known"}</span>
                ) : (
                  explain(() => figure, label, id, format(figure.value))
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
