import { Swatch } from "@/components/charts/swatch.tsx";
import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import { moneyOf } from "@/components/time/money.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber, formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import type { Board } from "@/lib/report/board/board.ts";
import type { BoardRow } from "@/lib/report/board/board-rows.ts";

/** Each option in one line: today's cost, when it pays, its machines, and its cost over the months ahead. */
export function BoardTable({ analysis, board }: { readonly analysis: Analysis; readonly board: Board }) {
  const money = moneyOf(analysis.scenario);
  const { rows, against, months } = board;
  return (
    <table className="paper-table paper-options">
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">USD a month</th>
          <th scope="col">Per million tokens</th>
          <th scope="col">
            {against === null ? "Pays" : `Pays against ${OPTION_PHRASES[against]}`},{" "}
            {unitOfVolume(analysis).label}
          </th>
          <th scope="col">Machines now</th>
          <th scope="col">Present cost, {months} months</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.cheapest ? "paper-winner" : undefined}>
            <th scope="row">
              <Swatch id={row.id} /> {row.label}
              {row.cheapest && <small> cheapest</small>}
              {!row.servesTraffic && <small> too small</small>}
            </th>
            <td>{formatUsd(row.monthlyUsd)}</td>
            <td>{row.usdPerMTok === null ? "–" : formatUsd(row.usdPerMTok)}</td>
            <td>{row.breakEven === "" ? "–" : row.breakEven}</td>
            <td>{machines(row)}</td>
            <td>{row.presentCostUsd === null ? "–" : money(row.presentCostUsd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function machines({ id, units, gpus }: BoardRow): string {
  if (units === null || gpus === null) return "–";
  const word = id === "owned" ? "server" : "instance";
  const gpu = gpus === 1 ? "1 GPU" : `${formatNumber(gpus)} GPUs`;
  return `${formatNumber(units)} ${word}${units === 1 ? "" : "s"}, ${gpu}`;
}
