import { Swatch } from "@/components/charts/swatch.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { formatNumber, formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS, shortGpuName } from "@/lib/analysis/labels.ts";
import type { Resolved } from "@/lib/analysis/resolve.ts";
import type { HardwareAnalysis, OptionAnalysis } from "@/lib/analysis/option-analysis.ts";

/** What one option costs a month, per token, and how well its hardware is used. */
export function OptionCard({
  option,
  isCheapest,
  cheapestUsd,
  resolved,
}: {
  readonly option: OptionAnalysis;
  readonly resolved: Resolved;
  readonly isCheapest: boolean;
  readonly cheapestUsd: number | null;
}) {
  const { id, monthlyUsd, reservationBased, hardware, servesTraffic, blockedBecause } = option;
  const more = cheapestUsd === null ? 0 : monthlyUsd.value - cheapestUsd;
  const perMTok = reservationBased.blendedUsdPerMTok;
  const served = servedBy(option, resolved);
  return (
    <li
      className={`flex flex-col rounded-lg border bg-surface p-3 sm:p-4 ${
        isCheapest ? "border-accent ring-1 ring-accent" : "border-line"
      }`}
    >
      <h3 className="flex min-h-6 items-center gap-2 text-sm leading-tight font-medium">
        <Swatch id={id} />
        {OPTION_LABELS[id]}
      </h3>
      <p className="mt-2.5 text-[1.375rem] leading-tight sm:text-[1.625rem] font-semibold tracking-tight">
        {formatUsd(monthlyUsd.value)}{" "}
        <span className="inline-block text-sm font-normal tracking-normal text-ink-muted">a month</span>
      </p>
      <p className="mt-1 flex min-h-6 items-center text-sm text-ink-muted">
        {isCheapest ? (
          <span className="inline-flex items-center gap-1 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-semibold text-accent">
            <Icon name="check" size={12} /> Cheapest
          </span>
        ) : blockedBecause !== null ? (
          "Not for all work"
        ) : servesTraffic ? (
          `+${formatUsd(more)}`
        ) : (
          "Too small for this traffic"
        )}
      </p>
      {served !== null && <p className="mt-1 truncate text-[0.8125rem] text-ink-muted">{served}</p>}
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 border-t border-line pt-3 text-[0.8125rem]">
        <dt className="text-ink-muted">Per million tokens</dt>
        <dd className="text-right">{perMTok === null ? "not defined" : formatUsd(perMTok.value)}</dd>
        {hardware && <HardwareRows hardware={hardware} />}
      </dl>
    </li>
  );
}

function HardwareRows({ hardware }: { readonly hardware: HardwareAnalysis }) {
  return (
    <>
      <dt className="text-ink-muted">Utilisation</dt>
      <dd className="text-right">
        {hardware.utilisation === null ? "not defined" : formatPercent(hardware.utilisation)}
      </dd>
    </>
  );
}

/** The model that an API sells, or the GPUs that are paid for; null where there is nothing to name. */
function servedBy({ id, hardware }: OptionAnalysis, { references }: Resolved): string | null {
  switch (id) {
    case "api-frontier":
      return references.apiModel?.name ?? null;
    case "api-open":
      return references.apiOpenModel?.name ?? null;
    case "rented":
    case "owned": {
      if (hardware === null) return null;
      const gpu = references.gpu === null ? "GPUs" : shortGpuName(references.gpu.name);
      return `${formatNumber(hardware.gpus)} × ${gpu}`;
    }
    case "hybrid":
      return null;
  }
}
