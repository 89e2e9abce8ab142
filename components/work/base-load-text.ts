import { formatNumber, formatPercent, formatUsd, joined } from "@/lib/analysis/format.ts";
import type { BaseLoadAnswer } from "@/lib/analysis/hybrid/base-load-of.ts";

/** The best base load in one or two sentences with its figures. */
export function baseLoadText({
  best,
  none,
  all,
  poolKind,
  poolName,
  apiName,
  workloads,
}: BaseLoadAnswer): string {
  const work = joined(workloads);
  const usd = (size: { readonly monthlyUsd: number }) => `${formatUsd(size.monthlyUsd)} a month`;
  if (best.units === 0)
    return `For ${work} no base load pays: all by ${apiName} costs ${usd(none)}, all on ${poolName} ${usd(all)}.`;
  const noun = poolKind === "owned" ? "server" : "instance";
  const units = `${formatNumber(best.units)} ${noun}${best.units === 1 ? "" : "s"}`;
  if (best.burstShare === 0)
    return `For ${work} no burst pays: ${units} for all of it cost ${usd(best)}, all by ${apiName} ${usd(none)}.`;
  const busy = best.utilisation === null ? "" : `, ${formatPercent(best.utilisation)} busy`;
  return `For ${work}: ${units} (${poolName}${busy}) and ${formatPercent(best.burstShare)} of the requests by ${apiName} cost ${usd(best)}; all by API ${usd(none)}, GPUs for the peak ${usd(all)}.`;
}
