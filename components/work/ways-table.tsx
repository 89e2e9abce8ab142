import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { ROW_HEAD } from "@/components/answer/table-parts.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { formatAbout, formatUsd } from "@/lib/analysis/format.ts";
import type { RoutingReport, RoutingRow, RoutingWay } from "@/lib/analysis/hybrid/routing-report.ts";
import { whyBlocked } from "./why-blocked.ts";

const CELL = "px-3 py-2 text-right align-top whitespace-nowrap";

/** A row per workload, a column per way: which is cheapest, what each of the others would add, and what blocks it. */
export function WaysTable({ report }: { readonly report: RoutingReport }) {
  const { rows, bestUsd } = report;
  const routes = rows[0]?.ways.map(({ route }) => route) ?? [];
  return (
    <ScrollRegion label="Ways of each workload" className="bg-surface">
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="sr-only">
          For each workload and each way it could go: what all of the work would cost more a month than with
          the cheapest mix
        </caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${ROW_HEAD} py-2 font-medium`}>
              Workload
            </th>
            {routes.map(({ id, name }) => (
              <th key={id} scope="col" className={`${CELL} align-bottom font-semibold`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, w) => (
            // A workload has no identity beside its place.
            <tr key={w} className="border-t border-line">
              <th scope="row" className={`${ROW_HEAD} py-2 align-top font-medium`}>
                {row.name}
                <span className="block font-normal text-ink-muted">
                  {formatAbout(row.workload.requestsPerDay)} a day
                </span>
              </th>
              {row.ways.map((way, r) => (
                <td key={way.route.id} className={CELL}>
                  <Way row={row} way={way} index={r} bestUsd={bestUsd} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Way({
  row,
  way,
  index,
  bestUsd,
}: {
  readonly row: RoutingRow;
  readonly way: RoutingWay;
  readonly index: number;
  readonly bestUsd: number | null;
}) {
  return (
    <>
      {index === row.cheapest ? (
        <span className="inline-flex items-center gap-1 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-semibold text-accent">
          <Icon name="check" size={12} /> Cheapest
        </span>
      ) : (
        wayText(way, bestUsd)
      )}
      {index === row.now && <span className="block text-xs text-ink-muted">today</span>}
    </>
  );
}

function wayText(way: RoutingWay, bestUsd: number | null) {
  const { wholeUsd, blockedBecause } = way;
  if (blockedBecause.length > 0) {
    return (
      <span title={blockedBecause.join(" ")} className="text-ink-muted">
        Blocked<span className="block text-xs">{whyBlocked(way)}</span>
      </span>
    );
  }
  if (wholeUsd === null) return <span className="text-ink-muted">Too small</span>;
  if (bestUsd === null) return formatUsd(wholeUsd);
  const more = wholeUsd - bestUsd;
  return more < 0.005 ? "The same" : `+${formatUsd(more)}`;
}
