import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { capitalised, formatAbout, formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { UtilisationView } from "./utilisation-view.ts";
import { unitOfVolume } from "./volume-unit.ts";

const LEVELS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const CELL = "px-3 py-1.5 text-right whitespace-nowrap";

/** The chart's data as a table: round levels of utilisation, the present one and the break-evens. */
export function UtilisationTable({
  analysis,
  view,
  height,
}: {
  readonly analysis: Analysis;
  readonly view: UtilisationView;
  readonly height: number;
}) {
  const unit = unitOfVolume(analysis);
  const ids = [view.hardware, ...view.apis];
  const rows = [
    ...LEVELS.map((utilisation) => ({ utilisation, note: "" })),
    ...(view.present === null ? [] : [{ utilisation: view.present, note: "now" }]),
    ...view.breakEvens.map(({ utilisation, against }) => ({
      utilisation,
      note: `as dear as ${OPTION_LABELS[against]}`,
    })),
  ].sort((a, b) => a.utilisation - b.utilisation);
  return (
    <ScrollRegion label="Cost against utilisation, as a table" style={{ height }}>
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="px-3 py-2 text-left text-ink-muted">
          US dollars per million tokens, the APIs serving the same volume
        </caption>
        <thead className="sticky top-0 bg-surface-2">
          <tr>
            {["Utilisation", capitalised(unit.label), ...ids.map((id) => OPTION_LABELS[id])].map((name) => (
              <th key={name} scope="col" className={`${CELL} font-medium`}>
                {name}
              </th>
            ))}
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              Note
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ utilisation, note }) => (
            <tr key={`${String(utilisation)} ${note}`} className="border-t border-line">
              <th scope="row" className={`${CELL} font-normal`}>
                {formatPercent(utilisation)}
              </th>
              <td className={CELL}>{formatAbout(view.volumeAt(utilisation) * unit.perDailyRequest)}</td>
              {ids.map((id) => (
                <td key={id} className={CELL}>
                  {formatUsd(view.usdPerMTokAt(id, utilisation))}
                </td>
              ))}
              <td className="px-3 py-1.5 whitespace-nowrap text-ink-muted">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
