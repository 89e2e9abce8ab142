import { formatUsd, joined } from "../format.ts";
import { OPTION_PHRASES } from "../labels.ts";
import type { RoutingReport } from "./routing-report.ts";

/**
 * What the search for the cheapest mix found, in a sentence: what it costs a month, or why there is none.
 *
 * @example mixText(report)
 * // "The cheapest mix that the work allows costs $42,808 a month, $458,088 less than as it goes today."
 */
export function mixText({ answer, rows, nowUsd, bestUsd }: RoutingReport): string {
  if (answer.kind === "none" || bestUsd === null) {
    const without = answer.kind === "none" ? answer.withoutRoute.map((w) => rows[w]?.name ?? "") : [];
    if (without.length > 0) return `No way that is compared is open to ${joined(without)}.`;
    return rows.some(({ workload }) => workload.requestsPerDay > 0)
      ? "There is no mix that the fleets set by hand can carry."
      : "Without traffic there is nothing to part.";
  }
  const usd = `${formatUsd(bestUsd)} a month`;
  const saved = nowUsd === null ? 0 : nowUsd - bestUsd;
  const against = saved >= 0.5 ? `, ${formatUsd(saved)} less than as it goes today` : "";
  return answer.kind === "single"
    ? `No mix costs less than ${OPTION_PHRASES[answer.route]} for all of the work: ${usd}${against}.`
    : `The cheapest mix that the work allows costs ${usd}${against}.`;
}
