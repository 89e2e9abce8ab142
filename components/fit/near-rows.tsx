import { formatAbout } from "@/lib/analysis/format.ts";
import type { NearRow } from "@/lib/analysis/fit/fit-report.ts";

/** The published measurements that bear on an estimate, with where they can be read. */
export function NearRows({ rows }: { readonly rows: readonly NearRow[] }) {
  if (rows.length === 0)
    return (
      <p className="text-[0.8125rem] text-ink-muted">
        No published measurement is close to this set-up, so this is the bare estimate.
      </p>
    );
  return (
    <details className="text-[0.8125rem]">
      <summary className="cursor-pointer text-ink-muted">
        {rows.length === 1 ? "One published measurement" : `${String(rows.length)} published measurements`}{" "}
        near this set-up
      </summary>
      <ul className="mt-2 grid gap-1.5">
        {rows.map((row) => (
          <li key={`${row.source} ${row.setup}`}>
            {row.setup}:{" "}
            <strong className="font-medium">{formatAbout(row.outputTokensPerSecond)} tokens a second</strong>{" "}
            <span className="text-ink-muted">
              ({row.source}, {row.published}; {row.url})
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
