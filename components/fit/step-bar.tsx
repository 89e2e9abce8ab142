import { formatPercent } from "@/lib/analysis/format.ts";
import type { CapacityReport } from "@/lib/analysis/fit/fit-report.ts";
import { STEP_PARTS, STEP_WORDS } from "./step-words.ts";

/** Shades from strong to faint, so that the parts differ without further colours; text carries the meaning. */
const STRENGTH = [100, 72, 50, 32, 18];

/** How the time of one decode step divides, as a bar with its legend. */
export function StepBar({ shares }: { readonly shares: CapacityReport["shares"] }) {
  const fill = (i: number) =>
    `color-mix(in oklab, var(--color-accent) ${String(STRENGTH[i])}%, var(--color-surface-2))`;
  return (
    <figure>
      <figcaption className="text-[0.8125rem] text-ink-muted">Time of one step</figcaption>
      <div aria-hidden="true" className="mt-1.5 flex h-3 overflow-hidden rounded-sm">
        {STEP_PARTS.map((part, i) => (
          <span key={part} style={{ width: `${String(shares[part] * 100)}%`, background: fill(i) }} />
        ))}
      </div>
      <ul className="mt-2 grid gap-x-4 gap-y-0.5 text-[0.8125rem]">
        {STEP_PARTS.map((part, i) => (
          <li key={part} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className="size-2.5 shrink-0 rounded-xs"
              style={{ background: fill(i) }}
            />
            <span className="grow">{STEP_WORDS[part]}</span>
            <span className="tabular-nums">{formatPercent(shares[part])}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
