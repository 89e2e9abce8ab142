import { Icon } from "@/components/ui/icon.tsx";
import { ORIGIN_LABELS, type Origin } from "@/lib/analysis/origin.ts";

/** Where the value in use comes from, in a word; old prices say so. */
export function OriginChip({ origin }: { readonly origin: Origin }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs whitespace-nowrap">
      <span
        className={`rounded-sm px-1 leading-[1.125rem] ${
          origin.kind === "yours" ? "bg-accent-soft font-medium text-accent" : "bg-surface-2 text-ink-muted"
        }`}
      >
        {ORIGIN_LABELS[origin.kind]}
      </span>
      {origin.stale && (
        <span className="text-warning" title="Older than 60 days">
          <Icon name="warning" size={14} />
          <span className="sr-only">older than 60 days</span>
        </span>
      )}
    </span>
  );
}
