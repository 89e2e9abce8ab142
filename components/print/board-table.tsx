import { Swatch } from "@/components/charts/swatch.tsx";
import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import { moneyOf } from "@/components/time/money.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatNumber, formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import type { Board } from "@/lib/report/board/board.ts";
import type { BoardRow } from "@/lib/report/board/board-rows.ts";

/** Each option in one line: today's cost, when it pays, its machines, and what the months ahead cost and pay back. */
export function BoardTable({ analysis, board }: { readonly analysis: Analysis; readonly board: Board }) {
  const money = moneyOf(analysis.scenario);
  const { rows, against, months, totalCostMonths } = board;
  const moneyOrNone = (usd: number | null) => (usd === null ? "–" : money(usd));
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
          {totalCostMonths !== null && <th scope="col">Total cost, {totalCostMonths} months</th>}
          <th scope="col">NPV of cost, {months} months</th>
          <th scope="col">Paid back</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.cheapest ? "paper-winner" : undefined}>
            <th scope="row">
              <Swatch id={row.id} /> {row.label}
              {row.cheapest && <small> cheapest</small>}
              {row.blocked && <small> not for all work</small>}
              {!row.blocked && !row.servesTraffic && <small> too small</small>}
              <Machines row={row} />
            </th>
            <td>{formatUsd(row.monthlyUsd)}</td>
            <td>{row.usdPerMTok === null ? "–" : formatUsd(row.usdPerMTok)}</td>
            <td>{row.breakEven === "" ? "–" : row.breakEven}</td>
            {totalCostMonths !== null && <td>{moneyOrNone(row.totalCostUsd)}</td>}
            <td>{moneyOrNone(row.presentCostUsd)}</td>
            <td>{paidBack(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function paidBack({ isSwitch, paidBackMonth }: BoardRow): string {
  if (!isSwitch) return "–";
  return paidBackMonth === null ? "not in time" : `month ${String(paidBackMonth)}`;
}

function Machines({ row: { id, units, gpus } }: { readonly row: BoardRow }) {
  if (units === null || gpus === null) return null;
  const word = id === "owned" ? "server" : "instance";
  const gpu = gpus === 1 ? "1 GPU" : `${formatNumber(gpus)} GPUs`;
  return (
    <small className="paper-machines">
      {formatNumber(units)} {word}
      {units === 1 ? "" : "s"} now, {gpu}
    </small>
  );
}
