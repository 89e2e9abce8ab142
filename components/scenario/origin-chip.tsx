import { ORIGIN_LABELS, type Origin } from "@/lib/analysis/origin.ts";

/** Where the value in use comes from, in a word; old prices say so. */
export function OriginChip({ origin }: { readonly origin: Origin }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs whitespace-nowrap">
      <span className="rounded-sm bg-surface-2 px-1 leading-[1.125rem] text-ink-muted">
        {ORIGIN_LABELS[origin.kind]}
      </span>
      {origin.stale && <span className="font-medium text-warning">older than 60 days</span>}
    </span>
  );
}
