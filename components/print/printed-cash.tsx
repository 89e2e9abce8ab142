import type { Money } from "@/components/time/money.ts";
import { formatAbout } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";

interface PrintedCashProps {
  readonly projected: DatedProjection;
  readonly money: Money;
}

/** The cash of every month by option. */
export function PrintedCash({ projected, money }: PrintedCashProps) {
  const { options, calendar, requestsPerDay } = projected;
  return (
    <table className="paper-table paper-cash">
      <thead>
        <tr>
          <th scope="col">
            <h3>Cash by month</h3>
          </th>
          <th scope="col">Requests a day</th>
          {options.map(({ id }) => (
            <th key={id} scope="col">
              {OPTION_LABELS[id]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calendar.months.map((date, m) => (
          <tr key={date}>
            <th scope="row">
              {m + 1}, {date}
            </th>
            <td>{formatAbout(requestsPerDay[m] ?? 0)}</td>
            {options.map(({ id, path }) => (
              <td key={id}>{money(path.cashUsd[m] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
